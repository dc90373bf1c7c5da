/** OTLP exporter of metrics over gRPC. */
@NullMarked
package io.opentelemetry.exporter.otlp.metrics;

import org.jspecify.annotations.NullMarked;
