package dev.peregrine.exporter.otlp.internal.config;

import dev.peregrine.exporter.otlp.internal.options.OtlpSignal;
import io.opentelemetry.exporter.otlp.http.metrics.OtlpHttpMetricExporter;
import io.opentelemetry.exporter.otlp.http.metrics.OtlpHttpMetricExporterBuilder;
import io.opentelemetry.exporter.otlp.metrics.OtlpGrpcMetricExporter;
import io.opentelemetry.exporter.otlp.metrics.OtlpGrpcMetricExporterBuilder;
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
    OtlpProperties properties = new OtlpProperties(config, OtlpSignal.METRICS);
    return switch (properties.protocol()) {
      case GRPC -> grpc(properties);
      case HTTP_PROTOBUF, HTTP_JSON -> http(properties);
    };
  }

  private MetricExporter grpc(OtlpProperties properties) {
    OtlpGrpcMetricExporterBuilder builder =
        configured(OtlpGrpcMetricExporter.builder(), properties);
    properties.temporality(builder::setAggregationTemporalitySelector);
    properties.histogramAggregation(builder::setDefaultAggregationSelector);
    return builder.build();
  }

  private MetricExporter http(OtlpProperties properties) {
    OtlpHttpMetricExporterBuilder builder =
        configured(OtlpHttpMetricExporter.builder(), properties);
    properties.temporality(builder::setAggregationTemporalitySelector);
    properties.histogramAggregation(builder::setDefaultAggregationSelector);
    return builder.build();
  }
}
