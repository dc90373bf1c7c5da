package dev.peregrine.exporter.logging.internal.config;

import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import io.opentelemetry.sdk.autoconfigure.spi.metrics.ConfigurableMetricExporterProvider;
import io.opentelemetry.sdk.metrics.export.AggregationTemporalitySelector;
import io.opentelemetry.sdk.metrics.export.DefaultAggregationSelector;
import io.opentelemetry.sdk.metrics.export.MetricExporter;

/** The exporter {@code console}. */
public final class ConsoleMetricExporterProvider implements ConfigurableMetricExporterProvider {

  @Override
  public String getName() {
    return "console";
  }

  @Override
  public MetricExporter createExporter(ConfigProperties config) {
    return new ConsoleMetricExporter(
        AggregationTemporalitySelector.alwaysCumulative(), DefaultAggregationSelector.getDefault());
  }
}
