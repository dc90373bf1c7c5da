package io.opentelemetry.sdk.autoconfigure.spi.metrics;

import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import io.opentelemetry.sdk.metrics.export.MetricExporter;

/**
 * Offers a metric exporter under a name for {@code OTEL_METRICS_EXPORTER}. Found by {@link
 * java.util.ServiceLoader}.
 */
public interface ConfigurableMetricExporterProvider {

  /**
   * Creates the exporter, which autoconfiguration gives a periodic reader.
   *
   * @param config the settings
   * @return the exporter
   */
  MetricExporter createExporter(ConfigProperties config);

  /**
   * Returns the name by which users choose this exporter.
   *
   * @return the name
   */
  String getName();
}
