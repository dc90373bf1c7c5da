package dev.peregrine.exporter.otlp.internal.config;

import dev.peregrine.exporter.otlp.internal.options.OtlpSignal;
import io.opentelemetry.exporter.otlp.metrics.OtlpGrpcMetricExporter;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import io.opentelemetry.sdk.autoconfigure.spi.metrics.ConfigurableMetricExporterProvider;
import io.opentelemetry.sdk.metrics.export.MetricExporter;

/** The value {@code otlp} of {@code otel.metrics.exporter}. */
public final class OtlpMetricExporterProvider extends OtlpExporterProvider
    implements ConfigurableMetricExporterProvider {

  @Override
  public MetricExporter createExporter(ConfigProperties config) {
    ConfigurableMetricExporterProvider foreign =
        foreign(ConfigurableMetricExporterProvider.class, OtlpGrpcMetricExporter.builder(), config);
    if (foreign != null) {
      return foreign.createExporter(config);
    }
    return OtlpExporters.metrics(new OtlpProperties(config, OtlpSignal.METRICS), this::meters);
  }
}
