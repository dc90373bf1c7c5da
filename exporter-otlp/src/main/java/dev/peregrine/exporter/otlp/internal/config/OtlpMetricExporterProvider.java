package dev.peregrine.exporter.otlp.internal.config;

import dev.peregrine.exporter.otlp.internal.options.OtlpSignal;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import io.opentelemetry.sdk.autoconfigure.spi.metrics.ConfigurableMetricExporterProvider;
import io.opentelemetry.sdk.metrics.export.MetricExporter;

/** The value {@code otlp} of {@code otel.metrics.exporter}. */
public final class OtlpMetricExporterProvider extends OtlpExporterProvider
    implements ConfigurableMetricExporterProvider {

  @Override
  public MetricExporter createExporter(ConfigProperties config) {
    OtlpProperties settings = new OtlpProperties(config, OtlpSignal.METRICS);
    Object builder = OtlpExporters.metricBuilder(settings.protocol());
    ConfigurableMetricExporterProvider foreign =
        foreign(ConfigurableMetricExporterProvider.class, builder, config);
    return foreign == null ? OtlpExporters.metrics(settings, this) : foreign.createExporter(config);
  }
}
