package dev.peregrine.exporter.otlp.internal.config;

import dev.peregrine.exporter.otlp.internal.deliver.OtlpSignal;
import io.opentelemetry.exporter.otlp.http.logs.OtlpHttpLogRecordExporter;
import io.opentelemetry.exporter.otlp.http.logs.OtlpHttpLogRecordExporterBuilder;
import io.opentelemetry.exporter.otlp.logs.OtlpGrpcLogRecordExporter;
import io.opentelemetry.exporter.otlp.logs.OtlpGrpcLogRecordExporterBuilder;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import io.opentelemetry.sdk.autoconfigure.spi.logs.ConfigurableLogRecordExporterProvider;
import io.opentelemetry.sdk.logs.export.LogRecordExporter;

/** The value {@code otlp} of {@code otel.logs.exporter}. */
public final class OtlpLogRecordExporterProvider extends SdkMeters
    implements ConfigurableLogRecordExporterProvider {

  @Override
  public String getName() {
    return "otlp";
  }

  @Override
  public LogRecordExporter createExporter(ConfigProperties config) {
    OtlpProperties properties = new OtlpProperties(config, OtlpSignal.LOGS);
    return switch (properties.protocol()) {
      case GRPC -> grpc(properties, config);
      case HTTP_PROTOBUF -> http(properties, config).build();
      case HTTP_JSON -> http(properties, config).setExportAsJson(true).build();
    };
  }

  private LogRecordExporter grpc(OtlpProperties properties, ConfigProperties config) {
    OtlpGrpcLogRecordExporterBuilder builder = OtlpGrpcLogRecordExporter.builder();
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

  private OtlpHttpLogRecordExporterBuilder http(
      OtlpProperties properties, ConfigProperties config) {
    OtlpHttpLogRecordExporterBuilder builder = OtlpHttpLogRecordExporter.builder();
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
