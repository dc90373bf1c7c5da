/** OTLP exporter of log records over HTTP. */
@NullMarked
package io.opentelemetry.exporter.otlp.http.logs;

import org.jspecify.annotations.NullMarked;
