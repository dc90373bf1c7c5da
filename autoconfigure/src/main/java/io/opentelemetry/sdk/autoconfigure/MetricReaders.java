package io.opentelemetry.sdk.autoconfigure;

import io.opentelemetry.common.ComponentLoader;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import io.opentelemetry.sdk.autoconfigure.spi.internal.ConfigurableMetricReaderProvider;
import io.opentelemetry.sdk.metrics.export.MetricReader;
import java.util.Set;

/** Metric readers by name; the setting calls them exporters. */
final class MetricReaders extends NamedExtensions<ConfigurableMetricReaderProvider, MetricReader> {

  MetricReaders(String setting, ComponentLoader componentLoader) {
    super(
        setting,
        Set.of(ExporterNames.NONE),
        MetricReader.class,
        ConfigurableMetricReaderProvider.class,
        componentLoader);
  }

  @Override
  String nameOf(ConfigurableMetricReaderProvider provider) {
    return provider.getName();
  }

  @Override
  MetricReader createPart(ConfigurableMetricReaderProvider provider, ConfigProperties config) {
    return provider.createMetricReader(config);
  }
}
