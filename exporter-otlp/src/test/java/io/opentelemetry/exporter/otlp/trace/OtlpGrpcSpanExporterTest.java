package io.opentelemetry.exporter.otlp.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peregrine.exporter.otlp.internal.encode.OfficialRequest;
import dev.peregrine.exporter.otlp.internal.encode.TestSpan;
import dev.peregrine.exporter.otlp.internal.send.grpc.GrpcTestServer;
import io.grpc.ManagedChannel;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.opentelemetry.api.metrics.MeterProvider;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.common.InternalTelemetryVersion;
import io.opentelemetry.sdk.common.export.MemoryMode;
import io.opentelemetry.sdk.common.export.RetryPolicy;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class OtlpGrpcSpanExporterTest {

  private static final String METHOD = "opentelemetry.proto.collector.trace.v1.TraceService/Export";
  private static final List<SpanData> SPANS = List.of(TestSpan.named("a"), TestSpan.named("b"));

  @Test
  void export_spans_arrive() throws IOException {
    try (GrpcTestServer server = new GrpcTestServer(METHOD, null);
        OtlpGrpcSpanExporter exporter =
            OtlpGrpcSpanExporter.builder()
                .setEndpoint("http://127.0.0.1:" + server.port())
                .setCompression("gzip")
                .addHeader("constant", "1")
                .setHeaders(() -> Map.of("supplied", "2"))
                .build()) {
      assertThat(exporter.export(SPANS).join(60, TimeUnit.SECONDS).isSuccess()).isTrue();
      GrpcTestServer.Received received = server.received.remove();
      assertThat(ExportTraceServiceRequest.parseFrom(received.message()))
          .isEqualTo(OfficialRequest.of(SPANS));
      assertThat(received.header("constant")).isEqualTo("1");
      assertThat(received.header("supplied")).isEqualTo("2");
      assertThat(received.header("grpc-encoding")).isEqualTo("gzip");
      // O18
      assertThat(received.header("user-agent")).startsWith("OTel-OTLP-Exporter-Java/");
    }
  }

  @Test
  @SuppressWarnings("deprecation") // tests it
  void export_overGivenChannel_arrives() throws IOException {
    try (GrpcTestServer server = new GrpcTestServer(METHOD, null)) {
      ManagedChannel channel =
          NettyChannelBuilder.forAddress("127.0.0.1", server.port()).usePlaintext().build();
      try (OtlpGrpcSpanExporter exporter =
          OtlpGrpcSpanExporter.builder().setChannel(channel).build()) {
        assertThat(exporter.export(SPANS).join(60, TimeUnit.SECONDS).isSuccess()).isTrue();
        assertThat(server.received).hasSize(1);
      }
      assertThat(channel.isShutdown()).isFalse();
      channel.shutdownNow();
    }
  }

  private static void assertRefused(
      Consumer<OtlpGrpcSpanExporterBuilder> setting,
      Class<? extends Throwable> type,
      String message) {
    OtlpGrpcSpanExporterBuilder builder = OtlpGrpcSpanExporter.builder();
    assertThatThrownBy(() -> setting.accept(builder))
        .isExactlyInstanceOf(type)
        .hasMessageContaining(message);
  }

  @Test
  void builder_null_isRefusedByName() {
    Class<NullPointerException> npe = NullPointerException.class;
    assertRefused(b -> b.setEndpoint(null), npe, "endpoint");
    assertRefused(b -> b.setCompression(null), npe, "compressionMethod");
    assertRefused(b -> b.setTimeout(1, null), npe, "unit");
    assertRefused(b -> b.setTimeout(null), npe, "timeout");
    assertRefused(b -> b.setConnectTimeout(1, null), npe, "unit");
    assertRefused(b -> b.setConnectTimeout(null), npe, "timeout");
    assertRefused(b -> b.setTrustedCertificates(null), npe, "trustedCertificatesPem");
    assertRefused(b -> b.setClientTls(null, new byte[0]), npe, "privateKeyPem");
    assertRefused(b -> b.setClientTls(new byte[0], null), npe, "certificatePem");
    assertRefused(b -> b.setMeterProvider((MeterProvider) null), npe, "meterProvider");
    assertRefused(
        b -> b.setMeterProvider((Supplier<MeterProvider>) null), npe, "meterProviderSupplier");
    assertRefused(b -> b.setInternalTelemetryVersion(null), npe, "schemaVersion");
    assertRefused(b -> b.setMemoryMode(null), npe, "memoryMode");
    assertRefused(b -> b.setServiceClassLoader(null), npe, "serviceClassLoader");
    assertRefused(b -> b.setComponentLoader(null), npe, "componentLoader");
    assertRefused(b -> b.setExecutorService(null), npe, "executorService");
    assertRefused(b -> b.setEnabledProtocols(null), npe, "enabledProtocols");
  }

  @Test
  void builder_valueThatCannotWork_isRefusedByName() {
    Class<IllegalArgumentException> iae = IllegalArgumentException.class;
    assertRefused(b -> b.setTimeout(-1, TimeUnit.SECONDS), iae, "timeout must be non-negative");
    assertRefused(b -> b.setTimeout(Duration.ofSeconds(-1)), iae, "timeout");
    assertRefused(b -> b.setConnectTimeout(-1, TimeUnit.SECONDS), iae, "timeout");
    assertRefused(
        b -> b.setMaxRequestMessageSize(0), iae, "maxRequestMessageSizeBytes must be positive");
    assertRefused(b -> b.setEnabledProtocols(List.of()), iae, "enabledProtocols");
    assertRefused(b -> b.setCompression("zip"), iae, "\"none\" or one of: [gzip");
    String wrongScheme = "Invalid endpoint, must start with http:// or https://: ";
    for (String endpoint :
        List.of("", "localhost:4317", "ftp://host", "http:///path", "HTTP://host", "unix:/a")) {
      assertRefused(b -> b.setEndpoint(endpoint), iae, wrongScheme + endpoint);
    }
    for (String endpoint : List.of("http://", "://", "http://a b")) {
      assertRefused(
          b -> b.setEndpoint(endpoint), iae, "Invalid endpoint, must be a URL: " + endpoint);
    }
  }

  @Test
  void builder_noTimeout_isNone() {
    OtlpGrpcSpanExporter exporter =
        OtlpGrpcSpanExporter.builder()
            .setTimeout(0, TimeUnit.SECONDS)
            .setConnectTimeout(Duration.ofDays(1_000_000))
            .build();
    assertThat(exporter.toString())
        .contains("timeoutNanos=9223372036854775807", "connectTimeoutNanos=9223372036854775807");
    exporter.shutdown();
  }

  // T102
  @Test
  void shutdown_thenExport_fails() {
    OtlpGrpcSpanExporter exporter = OtlpGrpcSpanExporter.getDefault();
    assertThat(exporter.flush().isSuccess()).isTrue();
    assertThat(exporter.shutdown().join(10, TimeUnit.SECONDS).isSuccess()).isTrue();
    CompletableResultCode late = exporter.export(List.of(TestSpan.named("late")));
    assertThat(late.isDone()).isTrue();
    assertThat(late.isSuccess()).isFalse();
  }

  @Test
  void toString_ofAnExporterAndItsCopy_showsAllButSecrets() {
    RetryPolicy retryPolicy = RetryPolicy.getDefault().toBuilder().setMaxAttempts(2).build();
    try (OtlpGrpcSpanExporter exporter =
            OtlpGrpcSpanExporter.builder()
                .setEndpoint("https://host:1")
                .addHeader("key", "secret")
                .setCompression("gzip")
                .setRetryPolicy(retryPolicy)
                .setInternalTelemetryVersion(InternalTelemetryVersion.LATEST)
                .setMemoryMode(MemoryMode.IMMUTABLE_DATA)
                .setMaxRequestMessageSize(5)
                .build();
        OtlpGrpcSpanExporter copy = exporter.toBuilder().build()) {
      assertThat(exporter.toString())
          .startsWith(
              "OtlpGrpcSpanExporter{endpoint=https://host:1, fullMethodName="
                  + METHOD
                  + ", timeoutNanos=10000000000, connectTimeoutNanos=10000000000,"
                  + " compressorEncoding=gzip,"
                  + " headers=Headers{User-Agent=OBFUSCATED, key=OBFUSCATED},"
                  + " retryPolicy="
                  + retryPolicy
                  + ", componentLoader=")
          .endsWith(
              ", maxRequestMessageSize=5, exporterType=OTLP_GRPC_SPAN_EXPORTER,"
                  + " internalTelemetrySchemaVersion=LATEST, memoryMode=IMMUTABLE_DATA}");
      assertThat(copy).hasToString(exporter.toString());
    }
  }
}
