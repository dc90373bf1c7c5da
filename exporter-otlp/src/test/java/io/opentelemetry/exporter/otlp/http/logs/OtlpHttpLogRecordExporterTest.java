package io.opentelemetry.exporter.otlp.http.logs;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.peregrine.exporter.otlp.internal.deliver.BuilderSetters;
import dev.peregrine.exporter.otlp.internal.encode.JsonRequest;
import dev.peregrine.exporter.otlp.internal.encode.OfficialLogs;
import dev.peregrine.exporter.otlp.internal.encode.TestLog;
import io.opentelemetry.proto.collector.logs.v1.ExportLogsServiceRequest;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.common.InternalTelemetryVersion;
import io.opentelemetry.sdk.common.export.MemoryMode;
import io.opentelemetry.sdk.common.export.ProxyOptions;
import io.opentelemetry.sdk.logs.data.LogRecordData;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OtlpHttpLogRecordExporterTest {

  private static final List<LogRecordData> LOGS = List.of(TestLog.saying("a"), TestLog.saying("b"));

  private final LinkedBlockingQueue<byte[]> received = new LinkedBlockingQueue<>();
  private HttpServer server;

  @BeforeEach
  void startServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/v1/logs",
        exchange -> {
          received.add(exchange.getRequestBody().readAllBytes());
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stopServer() {
    server.stop(0);
  }

  private OtlpHttpLogRecordExporterBuilder builder() {
    return OtlpHttpLogRecordExporter.builder()
        .setEndpoint("http://127.0.0.1:" + server.getAddress().getPort() + "/v1/logs");
  }

  // O3
  @Test
  void export_records_arrive() throws IOException {
    try (OtlpHttpLogRecordExporter exporter = builder().build()) {
      assertThat(exporter.export(LOGS).join(60, TimeUnit.SECONDS).isSuccess()).isTrue();
      assertThat(ExportLogsServiceRequest.parseFrom(received.remove()))
          .isEqualTo(OfficialLogs.of(LOGS));
    }
  }

  // O52
  @Test
  void export_asJson_arrives() {
    try (OtlpHttpLogRecordExporter exporter = builder().setExportAsJson(true).build()) {
      assertThat(exporter.export(LOGS).join(60, TimeUnit.SECONDS).isSuccess()).isTrue();
      ExportLogsServiceRequest.Builder request = ExportLogsServiceRequest.newBuilder();
      JsonRequest.read(received.remove(), request);
      assertThat(request.build()).isEqualTo(OfficialLogs.of(LOGS));
    }
  }

  @Test
  void builder_null_isRefusedByName() {
    BuilderSetters.assertNullIsRefused(OtlpHttpLogRecordExporter.builder());
  }

  // L63
  @Test
  void shutdown_thenExport_fails() {
    OtlpHttpLogRecordExporter exporter = OtlpHttpLogRecordExporter.getDefault();
    assertThat(exporter.flush().isSuccess()).isTrue();
    assertThat(exporter.shutdown().join(10, TimeUnit.SECONDS).isSuccess()).isTrue();
    CompletableResultCode late = exporter.export(LOGS);
    assertThat(late.isDone()).isTrue();
    assertThat(late.isSuccess()).isFalse();
  }

  @Test
  void toString_ofAnExporterAndItsCopy_showsAllButSecrets() {
    ProxyOptions proxy = ProxyOptions.create(new InetSocketAddress("localhost", 1));
    try (OtlpHttpLogRecordExporter exporter =
            OtlpHttpLogRecordExporter.builder()
                .setEndpoint("https://host:1")
                .addHeader("key", "secret")
                .setCompression("gzip")
                .setRetryPolicy(null)
                .setProxyOptions(proxy)
                .setExportAsJson(true)
                .setInternalTelemetryVersion(InternalTelemetryVersion.LATEST)
                .setMemoryMode(MemoryMode.IMMUTABLE_DATA)
                .setMaxRequestBodySize(5)
                .build();
        OtlpHttpLogRecordExporter copy = exporter.toBuilder().build()) {
      assertThat(exporter.toString())
          .startsWith(
              "OtlpHttpLogRecordExporter{endpoint=https://host:1, timeoutNanos=10000000000,"
                  + " proxyOptions="
                  + proxy
                  + ", compressorEncoding=gzip, connectTimeoutNanos=10000000000,"
                  + " exportAsJson=true,"
                  + " headers=Headers{User-Agent=OBFUSCATED, key=OBFUSCATED}, componentLoader=")
          .endsWith(
              ", maxRequestBodySize=5, exporterType=OTLP_HTTP_JSON_LOG_EXPORTER,"
                  + " internalTelemetrySchemaVersion=LATEST,"
                  + " memoryMode=IMMUTABLE_DATA}");
      assertThat(copy).hasToString(exporter.toString());
    }
  }
}
