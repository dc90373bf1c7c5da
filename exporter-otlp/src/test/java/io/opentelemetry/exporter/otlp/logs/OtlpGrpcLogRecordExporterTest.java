package io.opentelemetry.exporter.otlp.logs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peregrine.exporter.otlp.internal.deliver.BuilderSetters;
import dev.peregrine.exporter.otlp.internal.encode.OfficialLogs;
import dev.peregrine.exporter.otlp.internal.encode.TestLog;
import dev.peregrine.exporter.otlp.internal.send.grpc.GrpcTestServer;
import io.grpc.ManagedChannel;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.opentelemetry.proto.collector.logs.v1.ExportLogsServiceRequest;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.common.InternalTelemetryVersion;
import io.opentelemetry.sdk.common.export.MemoryMode;
import io.opentelemetry.sdk.logs.data.LogRecordData;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class OtlpGrpcLogRecordExporterTest {

  private static final String METHOD = "opentelemetry.proto.collector.logs.v1.LogsService/Export";
  private static final List<LogRecordData> LOGS = List.of(TestLog.saying("a"), TestLog.saying("b"));

  // O9a
  @Test
  void export_records_arrive() throws IOException {
    try (GrpcTestServer server = new GrpcTestServer(METHOD, null);
        OtlpGrpcLogRecordExporter exporter =
            OtlpGrpcLogRecordExporter.builder()
                .setEndpoint("http://127.0.0.1:" + server.port())
                .build()) {
      assertThat(exporter.export(LOGS).join(60, TimeUnit.SECONDS).isSuccess()).isTrue();
      assertThat(ExportLogsServiceRequest.parseFrom(server.received.remove().message()))
          .isEqualTo(OfficialLogs.of(LOGS));
    }
  }

  @Test
  @SuppressWarnings("deprecation") // tests it
  void export_overGivenChannel_arrives() throws IOException {
    try (GrpcTestServer server = new GrpcTestServer(METHOD, null)) {
      ManagedChannel channel =
          NettyChannelBuilder.forAddress("127.0.0.1", server.port()).usePlaintext().build();
      try (OtlpGrpcLogRecordExporter exporter =
          OtlpGrpcLogRecordExporter.builder().setChannel(channel).build()) {
        assertThat(exporter.export(LOGS).join(60, TimeUnit.SECONDS).isSuccess()).isTrue();
      }
      assertThat(server.received).hasSize(1);
      channel.shutdownNow();
    }
  }

  @Test
  void builder_null_isRefusedByName() {
    BuilderSetters.assertNullIsRefused(OtlpGrpcLogRecordExporter.builder());
  }

  // L63
  @Test
  void shutdown_thenExport_fails() {
    OtlpGrpcLogRecordExporter exporter = OtlpGrpcLogRecordExporter.getDefault();
    assertThat(exporter.flush().isSuccess()).isTrue();
    assertThat(exporter.shutdown().join(10, TimeUnit.SECONDS).isSuccess()).isTrue();
    CompletableResultCode late = exporter.export(LOGS);
    assertThat(late.isDone()).isTrue();
    assertThat(late.isSuccess()).isFalse();
  }

  @Test
  void toString_ofAnExporterAndItsCopy_showsAllButSecrets() {
    try (OtlpGrpcLogRecordExporter exporter =
            OtlpGrpcLogRecordExporter.builder()
                .setEndpoint("https://host:1")
                .addHeader("key", "secret")
                .setCompression("gzip")
                .setRetryPolicy(null)
                .setInternalTelemetryVersion(InternalTelemetryVersion.LATEST)
                .setMemoryMode(MemoryMode.IMMUTABLE_DATA)
                .setMaxRequestMessageSize(5)
                .build();
        OtlpGrpcLogRecordExporter copy = exporter.toBuilder().build()) {
      assertThat(exporter.toString())
          .startsWith(
              "OtlpGrpcLogRecordExporter{endpoint=https://host:1, fullMethodName="
                  + METHOD
                  + ", timeoutNanos=10000000000, connectTimeoutNanos=10000000000,"
                  + " compressorEncoding=gzip,"
                  + " headers=Headers{User-Agent=OBFUSCATED, key=OBFUSCATED}, componentLoader=")
          .endsWith(
              ", maxRequestMessageSize=5, exporterType=OTLP_GRPC_LOG_EXPORTER,"
                  + " internalTelemetrySchemaVersion=LATEST,"
                  + " memoryMode=IMMUTABLE_DATA}");
      assertThat(copy).hasToString(exporter.toString());
    }
  }
}
