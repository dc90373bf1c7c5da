/** OTLP exporter of spans over HTTP. */
@NullMarked
package io.opentelemetry.exporter.otlp.http.trace;

import org.jspecify.annotations.NullMarked;
