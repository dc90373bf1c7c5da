package dev.peregrine.exporter.otlp.internal.config;

import dev.peregrine.exporter.otlp.internal.options.OtlpSignal;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import io.opentelemetry.sdk.autoconfigure.spi.logs.ConfigurableLogRecordExporterProvider;
import io.opentelemetry.sdk.logs.export.LogRecordExporter;

/** The value {@code otlp} of {@code otel.logs.exporter}. */
public final class OtlpLogRecordExporterProvider extends OtlpExporterProvider
    implements ConfigurableLogRecordExporterProvider {

  @Override
  public LogRecordExporter createExporter(ConfigProperties config) {
    OtlpProperties settings = new OtlpProperties(config, OtlpSignal.LOGS);
    Object builder = OtlpExporters.logBuilder(settings.protocol());
    ConfigurableLogRecordExporterProvider foreign =
        foreign(ConfigurableLogRecordExporterProvider.class, builder, config);
    return foreign == null ? OtlpExporters.logs(settings, this) : foreign.createExporter(config);
  }
}
