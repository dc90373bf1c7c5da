package io.opentelemetry.sdk.autoconfigure.spi.traces;

import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import io.opentelemetry.sdk.trace.export.SpanExporter;

/**
 * Offers a span exporter under a name for {@code OTEL_TRACES_EXPORTER}. Found by {@link
 * java.util.ServiceLoader}.
 */
public interface ConfigurableSpanExporterProvider {

  /**
   * Creates the exporter.
   *
   * @param config the settings
   * @return the exporter
   */
  SpanExporter createExporter(ConfigProperties config);

  /**
   * Returns the name by which users choose this exporter.
   *
   * @return the name
   */
  String getName();
}
