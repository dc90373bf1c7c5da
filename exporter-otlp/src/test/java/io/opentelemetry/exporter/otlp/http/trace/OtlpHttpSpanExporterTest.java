package io.opentelemetry.exporter.otlp.http.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.peregrine.exporter.otlp.internal.encode.JsonRequest;
import dev.peregrine.exporter.otlp.internal.encode.OfficialRequest;
import dev.peregrine.exporter.otlp.internal.encode.TestSpan;
import io.opentelemetry.api.metrics.MeterProvider;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.common.InternalTelemetryVersion;
import io.opentelemetry.sdk.common.export.MemoryMode;
import io.opentelemetry.sdk.common.export.ProxyOptions;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OtlpHttpSpanExporterTest {

  private static final List<SpanData> SPANS = List.of(TestSpan.named("a"), TestSpan.named("b"));

  private final LinkedBlockingQueue<Received> received = new LinkedBlockingQueue<>();
  private HttpServer server;

  private record Received(Map<String, List<String>> headers, byte[] body) {}

  @BeforeEach
  void startServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/v1/traces",
        exchange -> {
          received.add(
              new Received(
                  Map.copyOf(exchange.getRequestHeaders()),
                  exchange.getRequestBody().readAllBytes()));
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stopServer() {
    server.stop(0);
  }

  private OtlpHttpSpanExporterBuilder builder() {
    return OtlpHttpSpanExporter.builder()
        .setEndpoint("http://127.0.0.1:" + server.getAddress().getPort() + "/v1/traces");
  }

  @Test
  void export_spans_arrive() throws IOException {
    try (OtlpHttpSpanExporter exporter =
        builder().addHeader("Constant", "1").setHeaders(() -> Map.of("Supplied", "2")).build()) {
      assertThat(exporter.export(SPANS).join(60, TimeUnit.SECONDS).isSuccess()).isTrue();
      Received request = received.remove();
      assertThat(ExportTraceServiceRequest.parseFrom(request.body))
          .isEqualTo(OfficialRequest.of(SPANS));
      assertThat(request.headers.get("Content-type")).containsExactly("application/x-protobuf");
      assertThat(request.headers.get("Constant")).containsExactly("1");
      assertThat(request.headers.get("Supplied")).containsExactly("2");
      // O18
      assertThat(request.headers.get("User-agent").get(0)).startsWith("OTel-OTLP-Exporter-Java/");
    }
  }

  // O52
  @Test
  void export_asJson_arrives() throws IOException {
    try (OtlpHttpSpanExporter exporter = builder().setExportAsJson(true).build()) {
      assertThat(exporter.export(SPANS).join(60, TimeUnit.SECONDS).isSuccess()).isTrue();
      Received request = received.remove();
      assertThat(JsonRequest.parse(request.body)).isEqualTo(OfficialRequest.of(SPANS));
      assertThat(request.headers.get("Content-type")).containsExactly("application/json");
    }
  }

  private static void assertRefused(
      Consumer<OtlpHttpSpanExporterBuilder> setting,
      Class<? extends Throwable> type,
      String message) {
    OtlpHttpSpanExporterBuilder builder = OtlpHttpSpanExporter.builder();
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
    assertRefused(b -> b.setMaxRequestBodySize(0), iae, "maxRequestBodySizeBytes must be positive");
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
    OtlpHttpSpanExporter exporter =
        OtlpHttpSpanExporter.builder()
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
    OtlpHttpSpanExporter exporter = OtlpHttpSpanExporter.getDefault();
    assertThat(exporter.flush().isSuccess()).isTrue();
    assertThat(exporter.shutdown().join(10, TimeUnit.SECONDS).isSuccess()).isTrue();
    CompletableResultCode late = exporter.export(List.of(TestSpan.named("late")));
    assertThat(late.isDone()).isTrue();
    assertThat(late.isSuccess()).isFalse();
  }

  @Test
  void setProxy_null_isRefusedByName() {
    assertRefused(b -> b.setProxy(null), NullPointerException.class, "proxyOptions");
  }

  @Test
  void toString_ofAnExporterAndItsCopy_showsAllButSecrets() {
    ProxyOptions proxy = ProxyOptions.create(new InetSocketAddress("localhost", 1));
    try (OtlpHttpSpanExporter exporter =
            OtlpHttpSpanExporter.builder()
                .setEndpoint("https://host:1/path")
                .addHeader("key", "secret")
                .setCompression("gzip")
                .setRetryPolicy(null)
                .setProxy(proxy)
                .setExportAsJson(true)
                .setInternalTelemetryVersion(InternalTelemetryVersion.LATEST)
                .setMemoryMode(MemoryMode.IMMUTABLE_DATA)
                .setMaxRequestBodySize(5)
                .build();
        OtlpHttpSpanExporter copy = exporter.toBuilder().build()) {
      assertThat(exporter.toString())
          .startsWith(
              "OtlpHttpSpanExporter{endpoint=https://host:1/path, timeoutNanos=10000000000,"
                  + " proxyOptions="
                  + proxy
                  + ", compressorEncoding=gzip, connectTimeoutNanos=10000000000,"
                  + " exportAsJson=true,"
                  + " headers=Headers{User-Agent=OBFUSCATED, key=OBFUSCATED}, componentLoader=")
          .endsWith(
              ", maxRequestBodySize=5, exporterType=OTLP_HTTP_JSON_SPAN_EXPORTER,"
                  + " internalTelemetrySchemaVersion=LATEST, memoryMode=IMMUTABLE_DATA}");
      assertThat(copy).hasToString(exporter.toString());
    }
  }
}
