/** Exporters that log OTLP as JSON, by {@code java.util.logging}. */
@NullMarked
package io.opentelemetry.exporter.logging.otlp;

import org.jspecify.annotations.NullMarked;
