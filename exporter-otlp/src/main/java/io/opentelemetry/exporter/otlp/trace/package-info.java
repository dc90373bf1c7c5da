/** OTLP exporter of spans over gRPC. */
@NullMarked
package io.opentelemetry.exporter.otlp.trace;

import org.jspecify.annotations.NullMarked;
