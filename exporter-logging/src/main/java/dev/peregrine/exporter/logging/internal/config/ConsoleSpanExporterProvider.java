package dev.peregrine.exporter.logging.internal.config;

import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import io.opentelemetry.sdk.autoconfigure.spi.traces.ConfigurableSpanExporterProvider;
import io.opentelemetry.sdk.trace.export.SpanExporter;

/** The exporter {@code console}. */
public final class ConsoleSpanExporterProvider implements ConfigurableSpanExporterProvider {

  @Override
  public String getName() {
    return "console";
  }

  @Override
  public SpanExporter createExporter(ConfigProperties config) {
    return new ConsoleSpanExporter();
  }
}
