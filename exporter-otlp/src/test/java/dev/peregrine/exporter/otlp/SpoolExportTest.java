package dev.peregrine.exporter.otlp;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peregrine.exporter.otlp.internal.encode.OfficialRequest;
import dev.peregrine.exporter.otlp.internal.encode.TestSpan;
import dev.peregrine.exporter.otlp.internal.send.DeadPort;
import dev.peregrine.sdk.common.internal.Kept;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporterBuilder;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class SpoolExportTest {

  private static final List<SpanData> SPANS = List.of(TestSpan.named("a"), TestSpan.named("b"));

  @TempDir Path directory;

  @Test
  void spans_ofAnOutageLongerThanTheExporter_areSentByTheNext() throws Exception {
    try (DeadPort port = new DeadPort()) {
      SpanExporter first = exporter(port.endpoint() + "/v1/traces", Duration.ofMillis(300));
      CompletableResultCode result = first.export(SPANS).join(60, SECONDS);
      assertThat(result.isSuccess()).isFalse();
      assertThat(result.getFailureThrowable()).isInstanceOf(Kept.class);
      assertThat(first.shutdown().join(60, SECONDS).isDone()).isTrue();
    }
    assertThat(files()).hasSize(2);

    try (MockWebServer server = new MockWebServer()) {
      server.start();
      server.enqueue(new MockResponse.Builder().code(200).build());
      SpanExporter second = exporter(server.url("/v1/traces").toString(), Duration.ofMinutes(1));
      RecordedRequest request = server.takeRequest(60, SECONDS);
      assertThat(ExportTraceServiceRequest.parseFrom(request.getBody().toByteArray()))
          .isEqualTo(OfficialRequest.of(SPANS));
      assertThat(second.flush().join(60, SECONDS).isSuccess()).isTrue();
      assertThat(second.shutdown().join(60, SECONDS).isSuccess()).isTrue();
    }
    assertThat(files()).containsExactly("lock");
  }

  private SpanExporter exporter(String endpoint, Duration timeout) {
    OtlpHttpSpanExporterBuilder builder =
        OtlpHttpSpanExporter.builder().setEndpoint(endpoint).setTimeout(timeout);
    OtlpDelivery.of(builder).setSpool(OtlpSpool.in(directory));
    return builder.build();
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(directory.resolve("traces-http-protobuf"))) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
