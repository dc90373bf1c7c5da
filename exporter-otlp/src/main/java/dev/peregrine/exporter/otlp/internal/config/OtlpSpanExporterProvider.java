package dev.peregrine.exporter.otlp.internal.config;

import dev.peregrine.exporter.otlp.internal.deliver.OtlpSignal;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporterBuilder;
import io.opentelemetry.exporter.otlp.trace.OtlpGrpcSpanExporter;
import io.opentelemetry.exporter.otlp.trace.OtlpGrpcSpanExporterBuilder;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import io.opentelemetry.sdk.autoconfigure.spi.traces.ConfigurableSpanExporterProvider;
import io.opentelemetry.sdk.trace.export.SpanExporter;

/** The value {@code otlp} of {@code otel.traces.exporter}. */
public final class OtlpSpanExporterProvider extends SdkMeters
    implements ConfigurableSpanExporterProvider {

  @Override
  public String getName() {
    return "otlp";
  }

  @Override
  public SpanExporter createExporter(ConfigProperties config) {
    OtlpProperties properties = new OtlpProperties(config, OtlpSignal.TRACES);
    return switch (properties.protocol()) {
      case GRPC -> grpc(properties, config);
      case HTTP_PROTOBUF -> http(properties, config).build();
      case HTTP_JSON -> http(properties, config).setExportAsJson(true).build();
    };
  }

  private SpanExporter grpc(OtlpProperties properties, ConfigProperties config) {
    OtlpGrpcSpanExporterBuilder builder = OtlpGrpcSpanExporter.builder();
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
    properties.telemetryVersion(builder::setInternalTelemetryVersion);
    return builder.build();
  }

  private OtlpHttpSpanExporterBuilder http(OtlpProperties properties, ConfigProperties config) {
    OtlpHttpSpanExporterBuilder builder = OtlpHttpSpanExporter.builder();
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
    properties.telemetryVersion(builder::setInternalTelemetryVersion);
    return builder;
  }
}
