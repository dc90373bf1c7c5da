package dev.peregrine.exporter.logging.internal.config;

import io.opentelemetry.exporter.logging.SystemOutLogRecordExporter;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import io.opentelemetry.sdk.autoconfigure.spi.logs.ConfigurableLogRecordExporterProvider;
import io.opentelemetry.sdk.logs.export.LogRecordExporter;

/** The exporter {@code console}. */
public final class ConsoleLogRecordExporterProvider
    implements ConfigurableLogRecordExporterProvider {

  @Override
  public String getName() {
    return "console";
  }

  @Override
  public LogRecordExporter createExporter(ConfigProperties config) {
    return SystemOutLogRecordExporter.create();
  }
}
