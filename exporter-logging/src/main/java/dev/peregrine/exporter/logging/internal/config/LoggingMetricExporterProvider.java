package dev.peregrine.exporter.logging.internal.config;

import io.opentelemetry.exporter.logging.LoggingMetricExporter;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import io.opentelemetry.sdk.autoconfigure.spi.metrics.ConfigurableMetricExporterProvider;
import io.opentelemetry.sdk.metrics.export.MetricExporter;

/** The exporter {@code logging}. */
public final class LoggingMetricExporterProvider implements ConfigurableMetricExporterProvider {

  @Override
  public String getName() {
    return "logging";
  }

  @Override
  public MetricExporter createExporter(ConfigProperties config) {
    return LoggingMetricExporter.create();
  }
}
