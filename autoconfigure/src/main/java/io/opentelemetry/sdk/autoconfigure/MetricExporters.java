package io.opentelemetry.sdk.autoconfigure;

import io.opentelemetry.common.ComponentLoader;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import io.opentelemetry.sdk.autoconfigure.spi.metrics.ConfigurableMetricExporterProvider;
import io.opentelemetry.sdk.metrics.export.MetricExporter;
import java.util.Set;

/** Metric exporters by name; each is for a reader that exports periodically. */
final class MetricExporters
    extends NamedExtensions<ConfigurableMetricExporterProvider, MetricExporter> {

  MetricExporters(String setting, ComponentLoader componentLoader) {
    super(
        setting,
        Set.of(ExporterNames.NONE),
        MetricExporter.class,
        ConfigurableMetricExporterProvider.class,
        componentLoader);
  }

  @Override
  String nameOf(ConfigurableMetricExporterProvider provider) {
    return provider.getName();
  }

  @Override
  MetricExporter createPart(ConfigurableMetricExporterProvider provider, ConfigProperties config) {
    return provider.createExporter(config);
  }
}
