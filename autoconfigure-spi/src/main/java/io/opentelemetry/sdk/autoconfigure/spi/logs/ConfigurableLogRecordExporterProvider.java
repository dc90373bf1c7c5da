package io.opentelemetry.sdk.autoconfigure.spi.logs;

import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import io.opentelemetry.sdk.logs.export.LogRecordExporter;

/**
 * Offers an exporter of log records under a name for {@code OTEL_LOGS_EXPORTER}. Found by {@link
 * java.util.ServiceLoader}.
 */
public interface ConfigurableLogRecordExporterProvider {

  /**
   * Creates the exporter, which autoconfiguration gives a processor.
   *
   * @param config the settings
   * @return the exporter
   */
  LogRecordExporter createExporter(ConfigProperties config);

  /**
   * Returns the name by which users choose this exporter.
   *
   * @return the name
   */
  String getName();
}
