/** OTLP exporter of metrics over HTTP. */
@NullMarked
package io.opentelemetry.exporter.otlp.http.metrics;

import org.jspecify.annotations.NullMarked;
