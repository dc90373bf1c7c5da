package dev.peregrine.exporter.otlp.internal.config;

import dev.peregrine.exporter.otlp.internal.options.OtlpSignal;
import io.opentelemetry.exporter.otlp.logs.OtlpGrpcLogRecordExporter;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import io.opentelemetry.sdk.autoconfigure.spi.logs.ConfigurableLogRecordExporterProvider;
import io.opentelemetry.sdk.logs.export.LogRecordExporter;

/** The value {@code otlp} of {@code otel.logs.exporter}. */
public final class OtlpLogRecordExporterProvider extends OtlpExporterProvider
    implements ConfigurableLogRecordExporterProvider {

  @Override
  public LogRecordExporter createExporter(ConfigProperties config) {
    ConfigurableLogRecordExporterProvider foreign =
        foreign(
            ConfigurableLogRecordExporterProvider.class,
            OtlpGrpcLogRecordExporter.builder(),
            config);
    if (foreign != null) {
      return foreign.createExporter(config);
    }
    return OtlpExporters.logs(new OtlpProperties(config, OtlpSignal.LOGS), this::meters);
  }
}
