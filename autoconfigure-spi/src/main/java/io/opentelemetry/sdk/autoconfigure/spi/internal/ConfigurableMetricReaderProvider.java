package io.opentelemetry.sdk.autoconfigure.spi.internal;

import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import io.opentelemetry.sdk.metrics.export.MetricReader;

/**
 * Offers a metric reader, one that is scraped for instance, under a name for {@code
 * OTEL_METRICS_EXPORTER}. Found by {@link java.util.ServiceLoader}.
 */
public interface ConfigurableMetricReaderProvider {

  /**
   * Creates the reader.
   *
   * @param config the settings
   * @return the reader
   */
  MetricReader createMetricReader(ConfigProperties config);

  /**
   * Returns the name by which users choose this reader.
   *
   * @return the name
   */
  String getName();
}
