package dev.peregrine.exporter.logging.internal.config;

import io.opentelemetry.exporter.logging.LoggingSpanExporter;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import io.opentelemetry.sdk.autoconfigure.spi.traces.ConfigurableSpanExporterProvider;
import io.opentelemetry.sdk.trace.export.SpanExporter;

/** The exporter {@code logging}. */
public final class LoggingSpanExporterProvider implements ConfigurableSpanExporterProvider {

  @Override
  public String getName() {
    return "logging";
  }

  @Override
  public SpanExporter createExporter(ConfigProperties config) {
    return LoggingSpanExporter.create();
  }
}
