package dev.peregrine.exporter.otlp.internal.deliver;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peregrine.exporter.otlp.internal.encode.SpanRequest;
import dev.peregrine.exporter.otlp.internal.encode.TestSpan;
import dev.peregrine.exporter.otlp.internal.options.ExporterOptions;
import dev.peregrine.exporter.otlp.internal.options.OtlpSignal;
import dev.peregrine.exporter.otlp.internal.send.ManualTimer;
import dev.peregrine.exporter.otlp.internal.store.DropCause;
import dev.peregrine.testsupport.CapturedLogs;
import io.opentelemetry.proto.collector.trace.v1.ExportTracePartialSuccess;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceResponse;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.common.export.GrpcStatusCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Servers that take a request, but say that they do not take all of it. */
class PartialSuccessTest {

  private static final List<SpanData> THREE =
      List.of(TestSpan.named("a"), TestSpan.named("b"), TestSpan.named("c"));

  /** The ways that an answer comes. */
  enum Way {
    GRPC,
    HTTP_PROTOBUF,
    HTTP_JSON
  }

  private final FakeSenders senders = new FakeSenders();
  private final ManualTimer timer = new ManualTimer();
  private final CapturedLogs log = CapturedLogs.of(Level.ALL, PartialSuccessTest.class);

  @AfterEach
  void releaseLog() {
    log.close();
  }

  private ExportPipeline<SpanData> pipeline(Way way) {
    ExporterOptions options =
        way == Way.GRPC
            ? ExporterOptions.grpc(OtlpSignal.TRACES)
            : ExporterOptions.http(OtlpSignal.TRACES);
    options.setComponentLoader(senders);
    options.setJson(way == Way.HTTP_JSON);
    return ExportPipeline.create(
        options,
        SpanRequest.LISTING,
        PartialSuccessTest.class,
        new DeliveryTime(timer, () -> 0, () -> 0.5));
  }

  private static byte[] answer(Way way, String rejected, String message) {
    if (way == Way.HTTP_JSON) {
      return ("{\"partialSuccess\":{\"rejectedSpans\":\""
              + rejected
              + "\",\"errorMessage\":\""
              + message
              + "\"}}")
          .getBytes(UTF_8);
    }
    return ExportTraceServiceResponse.newBuilder()
        .setPartialSuccess(
            ExportTracePartialSuccess.newBuilder()
                .setRejectedSpans(Long.parseLong(rejected))
                .setErrorMessage(message))
        .build()
        .toByteArray();
  }

  private void reply(Way way, byte[] answer) {
    if (way == Way.GRPC) {
      senders.last().grpc(GrpcStatusCode.OK, null, answer);
    } else {
      senders.last().http(200, answer);
    }
  }

  /** Exports three spans, and expects that this is the end of it. */
  private ExportPipeline<SpanData> exportOnce(Way way, byte[] answer) {
    ExportPipeline<SpanData> pipeline = pipeline(way);
    CompletableResultCode result = pipeline.export(THREE);
    reply(way, answer);
    assertThat(result.isSuccess()).isTrue();
    timer.advance(Duration.ofHours(2));
    assertThat(senders.requests).as("never sent again").hasSize(1);
    return pipeline;
  }

  // X32, X33, O26
  @ParameterizedTest
  @CsvSource({
    "GRPC,1,1",
    "GRPC,3,3",
    "GRPC,4,3",
    "GRPC,9223372036854775807,3",
    "HTTP_PROTOBUF,1,1",
    "HTTP_PROTOBUF,3,3",
    "HTTP_PROTOBUF,9223372036854775807,3",
    "HTTP_JSON,1,1",
    "HTTP_JSON,3,3",
    "HTTP_JSON,9223372036854775807,3"
  })
  void export_someRejected_areCountedAndToldAndNeverRetried(Way way, String said, long counted) {
    DeliveryState state = exportOnce(way, answer(way, said, "too old")).state();
    assertThat(state.dropped()).isEqualTo(Map.of(DropCause.REJECTED, counted));
    assertThat(state.delivered()).isEqualTo(3 - counted);
    assertThat(log.take())
        .singleElement()
        .asString()
        .startsWith("WARNING")
        .contains("rejected " + counted + " of its 3 items", "too old");
  }

  // O26
  @ParameterizedTest
  @EnumSource
  void export_noneRejectedButAMessage_isAWarning(Way way) {
    DeliveryState state = exportOnce(way, answer(way, "0", "use the other endpoint")).state();
    assertThat(state.dropped()).isEmpty();
    assertThat(state.delivered()).isEqualTo(3);
    assertThat(log.take()).singleElement().asString().contains("use the other endpoint");
  }

  @ParameterizedTest
  @EnumSource
  void export_negativeCount_isNone(Way way) {
    DeliveryState state = exportOnce(way, answer(way, "-9223372036854775808", "")).state();
    assertThat(state.dropped()).isEmpty();
    assertThat(state.delivered()).isEqualTo(3);
    assertThat(log.take()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void export_hugeMessage_isToldInPart(Way way) {
    int length = way == Way.HTTP_JSON ? 60_000 : 3 << 20;
    DeliveryState state = exportOnce(way, answer(way, "1", "m".repeat(length))).state();
    assertThat(state.dropped()).isEqualTo(Map.of(DropCause.REJECTED, 1L));
    assertThat(log.take()).singleElement().asString().hasSizeBetween(300, 500);
  }

  @ParameterizedTest
  @EnumSource
  void export_answerThatMakesNoSense_isASuccess(Way way) {
    byte[] nested =
        way == Way.HTTP_JSON
            ? "[".repeat(60_000).getBytes(UTF_8)
            : "\n".repeat(60_000).getBytes(UTF_8);
    assertThat(exportOnce(way, nested).state().delivered()).isEqualTo(3);
    assertThat(log.take()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"GRPC", "HTTP_PROTOBUF"})
  void export_messageThatIsNoUtf8_isToldAsFarAsItIs(Way way) {
    byte[] answer = {10, 6, 18, 4, 'a', (byte) 0xC3, 10, 'b'};
    exportOnce(way, answer);
    assertThat(log.take()).singleElement().asString().endsWith("It says: a b");
  }

  @ParameterizedTest
  @EnumSource(names = {"GRPC", "HTTP_PROTOBUF"})
  void export_messageLikeALogLine_staysOnOneLine(Way way) {
    exportOnce(way, answer(way, "0", "bad\r\nINFO: all is well\u2028\u202e\u001b[0m"));
    assertThat(log.take()).singleElement().asString().endsWith("bad INFO: all is well [0m");
  }
}
