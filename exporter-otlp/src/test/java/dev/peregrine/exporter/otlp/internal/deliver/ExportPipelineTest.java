package dev.peregrine.exporter.otlp.internal.deliver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peregrine.exporter.otlp.internal.encode.OfficialRequest;
import dev.peregrine.exporter.otlp.internal.encode.SpanRequest;
import dev.peregrine.exporter.otlp.internal.encode.TestSpan;
import dev.peregrine.exporter.otlp.internal.options.ExporterOptions;
import dev.peregrine.exporter.otlp.internal.options.OtlpSignal;
import dev.peregrine.exporter.otlp.internal.send.ManualTimer;
import dev.peregrine.exporter.otlp.internal.store.DropCause;
import dev.peregrine.testsupport.CapturedLogs;
import io.opentelemetry.api.impl.InstrumentationUtil;
import io.opentelemetry.context.Context;
import io.opentelemetry.proto.collector.trace.v1.ExportTracePartialSuccess;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceResponse;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.common.export.GrpcStatusCode;
import io.opentelemetry.sdk.common.export.MemoryMode;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ExportPipelineTest {

  private static final byte[] EMPTY = new byte[0];
  private static final List<SpanData> ONE = List.of(TestSpan.named("one"));
  private static final List<SpanData> TWO = List.of(TestSpan.named("a"), TestSpan.named("b"));

  private final FakeSenders senders = new FakeSenders();
  private final ManualTimer timer = new ManualTimer();
  private final CapturedLogs log = CapturedLogs.of(Level.ALL, ExportPipelineTest.class);

  @AfterEach
  void releaseLog() {
    log.close();
  }

  private ExporterOptions httpOptions() {
    ExporterOptions options = ExporterOptions.http(OtlpSignal.TRACES);
    options.setComponentLoader(senders);
    return options;
  }

  private ExportPipeline<SpanData> pipeline(ExporterOptions options) {
    return ExportPipeline.create(
        options,
        SpanRequest.LISTING,
        ExportPipelineTest.class,
        new DeliveryTime(timer, () -> 0, () -> 0.5));
  }

  private ExportPipeline<SpanData> http() {
    return pipeline(httpOptions());
  }

  private ExportPipeline<SpanData> grpc() {
    ExporterOptions options = ExporterOptions.grpc(OtlpSignal.TRACES);
    options.setComponentLoader(senders);
    return pipeline(options);
  }

  private static byte[] partialSuccess(long rejected, String message) {
    return ExportTraceServiceResponse.newBuilder()
        .setPartialSuccess(
            ExportTracePartialSuccess.newBuilder()
                .setRejectedSpans(rejected)
                .setErrorMessage(message))
        .build()
        .toByteArray();
  }

  // O28
  @Test
  void export_success_isQuiet() throws IOException {
    CompletableResultCode result = http().export(TWO);
    assertThat(result.isDone()).isFalse();
    assertThat(senders.last().message().getContentLength())
        .isEqualTo(senders.last().bytes().length);
    assertThat(ExportTraceServiceRequest.parseFrom(senders.last().bytes()))
        .isEqualTo(OfficialRequest.of(TWO));
    senders.last().http(200, EMPTY);
    assertThat(result.isSuccess()).isTrue();
    assertThat(log.take()).isEmpty();
  }

  @Test
  void export_nothing_sendsNothing() {
    assertThat(http().export(List.of()).isSuccess()).isTrue();
    assertThat(senders.requests).isEmpty();
  }

  @Test
  void export_otherSuccessStatus_isSuccess() {
    CompletableResultCode result = http().export(ONE);
    senders.last().http(202, EMPTY);
    assertThat(result.isSuccess()).isTrue();
  }

  @Test
  void export_overGrpc_readsItsAnswers() {
    ExportPipeline<SpanData> grpc = grpc();
    CompletableResultCode good = grpc.export(ONE);
    senders.last().grpc(GrpcStatusCode.OK, null, EMPTY);
    assertThat(good.isSuccess()).isTrue();
    CompletableResultCode bad = grpc.export(ONE);
    senders.last().grpc(GrpcStatusCode.UNIMPLEMENTED, "unknown service", EMPTY);
    assertThat(bad.isSuccess()).isFalse();
    assertThat(bad.getFailureThrowable())
        .hasMessage("Server answered UNIMPLEMENTED: unknown service");
    assertThat(log.take())
        .singleElement()
        .asString()
        .startsWith("WARNING")
        .contains("no OTLP receiver", "otel.traces.exporter=none");
    CompletableResultCode silent = grpc.export(ONE);
    senders.last().grpc(GrpcStatusCode.UNAVAILABLE, null, EMPTY);
    assertThat(silent.isDone()).isFalse();
    assertThat(grpc.state().up()).isFalse();
    timer.advance(Duration.ofSeconds(1));
    senders.last().grpc(GrpcStatusCode.OK, null, EMPTY);
    assertThat(silent.isSuccess()).isTrue();
  }

  // O20
  @Test
  void export_exhausted_isRefusedUnlessItIsAboutSize() throws IOException {
    ExportPipeline<SpanData> grpc = grpc();
    CompletableResultCode quota = grpc.export(ONE);
    senders.last().grpc(GrpcStatusCode.RESOURCE_EXHAUSTED, "quota", EMPTY);
    assertThat(quota.isDone()).isTrue();
    CompletableResultCode large = grpc.export(TWO);
    senders
        .last()
        .grpc(
            GrpcStatusCode.RESOURCE_EXHAUSTED,
            "grpc: received message larger than max (5 vs. 4)",
            EMPTY);
    assertThat(senders.requests).hasSize(4);
    assertThat(ExportTraceServiceRequest.parseFrom(senders.requests.get(2).bytes()))
        .isEqualTo(OfficialRequest.of(TWO.subList(0, 1)));
    senders.requests.get(2).grpc(GrpcStatusCode.OK, null, EMPTY);
    assertThat(large.isDone()).isFalse();
    senders.requests.get(3).grpc(GrpcStatusCode.OK, null, EMPTY);
    assertThat(large.isSuccess()).isTrue();
  }

  // O26
  @Test
  void export_partialSuccess_isASuccessThatIsLogged() {
    ExportPipeline<SpanData> http = http();
    for (String level : List.of("WARNING", "FINE")) {
      CompletableResultCode result = http.export(TWO);
      senders.last().http(200, partialSuccess(1, "too old"));
      assertThat(result.isSuccess()).isTrue();
      assertThat(log.take())
          .singleElement()
          .asString()
          .startsWith(level)
          .contains("rejected 1 of its 2 items", "too old");
    }
    assertThat(http.export(ONE).isDone()).isFalse();
    senders.last().http(200, EMPTY);
    assertThat(log.take()).singleElement().asString().contains("is up again", "2 were dropped");
  }

  @Test
  void export_partialSuccessOverGrpc_isLogged() {
    CompletableResultCode result = grpc().export(TWO);
    senders.last().grpc(GrpcStatusCode.OK, null, partialSuccess(0, "a warning"));
    assertThat(result.isSuccess()).isTrue();
    assertThat(log.take()).singleElement().asString().contains("a warning");
  }

  @Test
  void export_failures_areLoggedWhenTheyBeginChangeAndEnd() {
    ExportPipeline<SpanData> http = http();
    List<String> levels = new ArrayList<>();
    for (int status : new int[] {200, 500, 500, 404, 404, 200, 200, 500}) {
      CompletableResultCode result = http.export(TWO);
      senders.last().http(status, EMPTY);
      assertThat(result.isSuccess()).isEqualTo(status == 200);
      List<String> lines = log.take();
      levels.add(lines.isEmpty() ? "-" : lines.get(0).substring(0, lines.get(0).indexOf(' ')));
    }
    assertThat(levels)
        .containsExactly("-", "WARNING", "FINE", "WARNING", "FINE", "INFO", "-", "WARNING");
  }

  // O27
  @Test
  void export_refused_saysWhatTheServerSays() {
    CompletableResultCode result = http().export(TWO);
    senders.last().http(404, new byte[] {8, 5, 18, 4, 'l', 'o', 's', 't'});
    assertThat(result.getFailureThrowable()).hasMessage("Server answered 404: lost");
    assertThat(log.take())
        .singleElement()
        .asString()
        .contains("2 items (traces)", "http://localhost:4318/v1/traces", "404: lost", "/v1/traces");
  }

  @Test
  void export_refusedWithoutWords_usesTheStatusMessage() {
    CompletableResultCode result = http().export(ONE);
    senders.last().http(500, EMPTY);
    assertThat(result.getFailureThrowable()).hasMessage("Server answered 500: status message");
  }

  @Test
  void export_noAnswer_isKeptAndSaysWhy() {
    ConnectException refused = new ConnectException("refused");
    CompletableResultCode result = http().export(ONE);
    senders.last().onError().accept(refused);
    assertThat(result.isDone()).isFalse();
    assertThat(log.take())
        .singleElement()
        .asString()
        .contains("is down since 1970-01-01T00:00:00Z", "refused", "Check that a collector");
  }

  @Test
  void export_noAnswerAndNoRetry_failsWithTheCause() {
    ExporterOptions options = httpOptions();
    options.setRetryPolicy(null);
    ConnectException refused = new ConnectException("refused");
    CompletableResultCode result = pipeline(options).export(ONE);
    senders.last().onError().accept(refused);
    assertThat(result.getFailureThrowable()).hasCause(refused);
    assertThat(log.take()).singleElement().asString().contains("refused", "Check that a collector");
  }

  @Test
  void export_senderThatThrows_fails() {
    senders.broken = new IllegalStateException("broken");
    CompletableResultCode result = http().export(ONE);
    assertThat(result.isSuccess()).isFalse();
    assertThat(result.getFailureThrowable()).hasCause(senders.broken);
  }

  @Test
  void export_senderThatAnswersTwice_isHeardOnce() {
    CompletableResultCode result = http().export(ONE);
    senders.last().http(200, EMPTY);
    senders.last().http(500, EMPTY);
    senders.last().onError().accept(new IOException());
    assertThat(result.isSuccess()).isTrue();
    assertThat(log.take()).isEmpty();
  }

  @Test
  void export_answered_closesTheMessage() {
    http().export(ONE).whenComplete(() -> {});
    senders.last().http(200, EMPTY);
    FakeSenders.Request late = senders.last();
    assertThatThrownBy(late::bytes).isInstanceOf(IOException.class);
  }

  @Test
  void export_severalUnderWay_haveMemoryOfTheirOwn() throws IOException {
    ExportPipeline<SpanData> http = http();
    for (int round = 0; round < 3; round++) {
      senders.requests.clear();
      List<CompletableResultCode> results = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        results.add(http.export(List.of(TestSpan.named("span " + i))));
      }
      for (int i = 0; i < 6; i++) {
        byte[] bytes = senders.requests.get(i).bytes();
        assertThat(ExportTraceServiceRequest.parseFrom(bytes))
            .isEqualTo(OfficialRequest.of(List.of(TestSpan.named("span " + i))));
        senders.requests.get(i).http(200, EMPTY);
      }
      assertThat(results).allMatch(CompletableResultCode::isSuccess);
    }
  }

  /** After a timeout a sender may still read what it was given. */
  @Test
  void export_afterAFailure_leavesTheFailedMessageAlone() throws IOException {
    ExportPipeline<SpanData> http = http();
    assertThat(http.export(ONE).isDone()).isFalse();
    FakeSenders.Request first = senders.last();
    assertUnchanged(first, () -> first.onError().accept(new IOException("timeout")), http);
  }

  @Test
  void export_immutableData_neverUsesMemoryAgain() throws IOException {
    ExporterOptions options = httpOptions();
    options.setMemoryMode(MemoryMode.IMMUTABLE_DATA);
    ExportPipeline<SpanData> pipeline = pipeline(options);
    assertThat(pipeline.export(ONE).isDone()).isFalse();
    FakeSenders.Request first = senders.last();
    assertUnchanged(first, () -> first.http(200, EMPTY), pipeline);
  }

  /** Whoever reads a request while it ends and others are encoded sees what it was. */
  private static void assertUnchanged(
      FakeSenders.Request request, Runnable end, ExportPipeline<SpanData> pipeline)
      throws IOException {
    byte[] before = request.bytes();
    java.io.ByteArrayOutputStream read = new java.io.ByteArrayOutputStream();
    request
        .message()
        .writeMessage(
            new java.io.OutputStream() {
              @Override
              public void write(int b) {
                throw new AssertionError("one by one");
              }

              @Override
              public void write(byte[] bytes, int from, int length) {
                end.run();
                assertThat(pipeline.export(TWO).isDone()).isFalse();
                read.write(bytes, from, length);
              }
            });
    assertThat(read.toByteArray()).isEqualTo(before);
  }

  // O15, O16
  @Test
  void export_tooLarge_isNotSent() {
    ExporterOptions options = httpOptions();
    options.setMaxRequestSize(10, "size");
    ExportPipeline<SpanData> pipeline = pipeline(options);
    CompletableResultCode result = pipeline.export(ONE);
    assertThat(result.getFailureThrowable())
        .hasMessage("Request body size exceeded limit of 10 bytes: one");
    assertThat(log.take())
        .singleElement()
        .asString()
        .startsWith("WARNING")
        .contains("exceeded limit");
    assertThat(senders.requests).isEmpty();
  }

  // O16
  @Test
  void export_oneItemTooLarge_sendsTheRest() throws IOException {
    ExporterOptions options = httpOptions();
    options.setMaxRequestSize(1_000, "size");
    ExportPipeline<SpanData> pipeline = pipeline(options);
    CompletableResultCode result =
        pipeline.export(List.of(TestSpan.named("n".repeat(1_000)), ONE.get(0)));
    assertThat(ExportTraceServiceRequest.parseFrom(senders.last().bytes()))
        .isEqualTo(OfficialRequest.of(ONE));
    senders.last().http(200, EMPTY);
    assertThat(result.isSuccess()).isTrue();
    assertThat(pipeline.state().dropped()).isEqualTo(Map.of(DropCause.TOO_LARGE, 1L));
  }

  @Test
  void export_batchTooLarge_goesInSeveralRequests() throws IOException {
    ExporterOptions options = httpOptions();
    options.setDelivery(options.delivery().withMaxBatchBytes(2_000));
    ExportPipeline<SpanData> pipeline = pipeline(options);
    List<SpanData> batch = Collections.nCopies(6, TestSpan.named("n".repeat(600)));
    CompletableResultCode result = pipeline.export(batch);
    int spans = 0;
    for (FakeSenders.Request request : senders.requests) {
      assertThat(request.bytes()).hasSizeLessThanOrEqualTo(2_000);
      spans +=
          ExportTraceServiceRequest.parseFrom(request.bytes())
              .getResourceSpans(0)
              .getScopeSpans(0)
              .getSpansCount();
    }
    assertThat(spans).isEqualTo(6);
    assertThat(senders.requests.size()).isGreaterThan(1);
    List.copyOf(senders.requests).forEach(request -> request.http(200, EMPTY));
    assertThat(result.isSuccess()).isTrue();
    assertThat(pipeline.state().delivered()).isEqualTo(6);
  }

  @Test
  void export_someUnreadable_sendsTheRest() throws IOException {
    TestSpan broken = TestSpan.named(null);
    CompletableResultCode result = http().export(List.of(broken, ONE.get(0)));
    assertThat(ExportTraceServiceRequest.parseFrom(senders.last().bytes()))
        .isEqualTo(OfficialRequest.of(ONE));
    assertThat(log.take()).singleElement().asString().contains("1 items", "could not be read");
    senders.last().http(200, EMPTY);
    assertThat(result.isSuccess()).isTrue();
  }

  @Test
  void export_allUnreadable_fails() {
    CompletableResultCode result = http().export(List.of(TestSpan.named(null)));
    assertThat(result.isSuccess()).isFalse();
    assertThat(result.getFailureThrowable()).hasCauseInstanceOf(NullPointerException.class);
    assertThat(senders.requests).isEmpty();
  }

  @Test
  void export_collectionThatThrows_fails() {
    RuntimeException broken = new IllegalStateException("broken");
    List<SpanData> batch =
        new ArrayList<>(ONE) {
          private static final long serialVersionUID = 1;

          @Override
          public java.util.Iterator<SpanData> iterator() {
            throw broken;
          }
        };
    assertThat(http().export(batch).getFailureThrowable()).hasCause(broken);
  }

  @Test
  void export_withinAnyContext_isNotTraced() {
    assertThat(http().export(ONE).isDone()).isFalse();
    assertThat(senders.suppressed).isTrue();
    assertThat(InstrumentationUtil.shouldSuppressInstrumentation(Context.current())).isFalse();
  }

  @Test
  void flush_exportsUnderWay_waitsForAllAndFailsWithOne() {
    ExportPipeline<SpanData> http = http();
    assertThat(http.flush().isSuccess()).isTrue();
    assertThat(http.export(ONE).isDone()).isFalse();
    assertThat(http.export(TWO).isDone()).isFalse();
    CompletableResultCode flushed = http.flush();
    senders.requests.get(0).http(200, EMPTY);
    assertThat(flushed.isDone()).isFalse();
    senders.requests.get(1).http(500, EMPTY);
    assertThat(flushed.isDone()).isTrue();
    assertThat(flushed.isSuccess()).isFalse();
    assertThat(http.flush().isSuccess()).isTrue();
  }

  // T102
  @Test
  void shutdown_once_closesTheSenderAndFailsWhatComesLater() {
    ExportPipeline<SpanData> http = http();
    assertThat(http.shutdown().isSuccess()).isTrue();
    assertThat(http.shutdown().isSuccess()).isTrue();
    assertThat(senders.shutdowns).isEqualTo(1);
    CompletableResultCode late = http.export(ONE);
    assertThat(late.isDone()).isTrue();
    assertThat(late.isSuccess()).isFalse();
    assertThat(senders.requests).isEmpty();
    assertThat(log.take())
        .hasSize(2)
        .contains("INFO Calling shutdown() multiple times.")
        .anyMatch(line -> line.startsWith("WARNING 1 items (traces) are not exported"));
  }

  @Test
  void shutdown_senderThatThrows_fails() {
    ExportPipeline<SpanData> http = http();
    senders.broken = new IllegalStateException("broken");
    assertThat(http.shutdown().getFailureThrowable()).isSameAs(senders.broken);
  }
}
