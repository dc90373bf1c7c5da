/** OTLP exporter of log records over gRPC. */
@NullMarked
package io.opentelemetry.exporter.otlp.logs;

import org.jspecify.annotations.NullMarked;
