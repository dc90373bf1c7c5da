package dev.peregrine.exporter.logging.internal.config;

import io.opentelemetry.exporter.logging.SystemOutLogRecordExporter;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import io.opentelemetry.sdk.autoconfigure.spi.logs.ConfigurableLogRecordExporterProvider;
import io.opentelemetry.sdk.logs.export.LogRecordExporter;

/** The exporter {@code logging}. */
public final class LoggingLogRecordExporterProvider
    implements ConfigurableLogRecordExporterProvider {

  @Override
  public String getName() {
    return "logging";
  }

  @Override
  public LogRecordExporter createExporter(ConfigProperties config) {
    return SystemOutLogRecordExporter.create();
  }
}
