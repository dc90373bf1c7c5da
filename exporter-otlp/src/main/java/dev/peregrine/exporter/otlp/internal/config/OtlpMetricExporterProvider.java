package dev.peregrine.exporter.otlp.internal.config;

import dev.peregrine.exporter.otlp.internal.deliver.OtlpSignal;
import io.opentelemetry.exporter.otlp.http.metrics.OtlpHttpMetricExporter;
import io.opentelemetry.exporter.otlp.http.metrics.OtlpHttpMetricExporterBuilder;
import io.opentelemetry.exporter.otlp.metrics.OtlpGrpcMetricExporter;
import io.opentelemetry.exporter.otlp.metrics.OtlpGrpcMetricExporterBuilder;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import io.opentelemetry.sdk.autoconfigure.spi.metrics.ConfigurableMetricExporterProvider;
import io.opentelemetry.sdk.metrics.export.MetricExporter;

/** The value {@code otlp} of {@code otel.metrics.exporter}. */
public final class OtlpMetricExporterProvider extends SdkMeters
    implements ConfigurableMetricExporterProvider {

  @Override
  public String getName() {
    return "otlp";
  }

  @Override
  public MetricExporter createExporter(ConfigProperties config) {
    OtlpProperties properties = new OtlpProperties(config, OtlpSignal.METRICS);
    return switch (properties.protocol()) {
      case GRPC -> grpc(properties, config);
      case HTTP_PROTOBUF -> http(properties, config).build();
      case HTTP_JSON -> http(properties, config).setExportAsJson(true).build();
    };
  }

  private MetricExporter grpc(OtlpProperties properties, ConfigProperties config) {
    OtlpGrpcMetricExporterBuilder builder = OtlpGrpcMetricExporter.builder();
    builder.setComponentLoader(config.getComponentLoader());
    builder.setMeterProvider(meters());
    properties.grpcEndpoint(builder::setEndpoint);
    properties.headers(builder::addHeader);
    properties.compression(builder::setCompression);
    properties.timeout(builder::setTimeout);
    properties.trustedCertificates(builder::setTrustedCertificates);
    properties.clientTls(builder::setClientTls);
    properties.retryPolicy(builder::setRetryPolicy);
    properties.memoryMode(builder::setMemoryMode);
    properties.temporality(builder::setAggregationTemporalitySelector);
    properties.histogramAggregation(builder::setDefaultAggregationSelector);
    properties.telemetryVersion(builder::setInternalTelemetryVersion);
    return builder.build();
  }

  private OtlpHttpMetricExporterBuilder http(OtlpProperties properties, ConfigProperties config) {
    OtlpHttpMetricExporterBuilder builder = OtlpHttpMetricExporter.builder();
    builder.setComponentLoader(config.getComponentLoader());
    builder.setMeterProvider(meters());
    properties.httpEndpoint(builder::setEndpoint);
    properties.headers(builder::addHeader);
    properties.compression(builder::setCompression);
    properties.timeout(builder::setTimeout);
    properties.trustedCertificates(builder::setTrustedCertificates);
    properties.clientTls(builder::setClientTls);
    properties.retryPolicy(builder::setRetryPolicy);
    properties.memoryMode(builder::setMemoryMode);
    properties.temporality(builder::setAggregationTemporalitySelector);
    properties.histogramAggregation(builder::setDefaultAggregationSelector);
    properties.telemetryVersion(builder::setInternalTelemetryVersion);
    return builder;
  }
}
