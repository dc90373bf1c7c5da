package io.opentelemetry.sdk.logs.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peregrine.testsupport.Crew;
import io.opentelemetry.api.common.Value;
import io.opentelemetry.api.logs.Logger;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.logs.LogRecordProcessor;
import io.opentelemetry.sdk.logs.SdkLoggerProvider;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What holds for every log record processor that exports. */
abstract class LogRecordProcessorContract {

  private static final int THREADS = 3;
  private static final int RECORDS = 300;

  final RecordingExporter exporter = new RecordingExporter();
  final LogRecordProcessor processor = processor(exporter);
  final Logger logger =
      SdkLoggerProvider.builder().addLogRecordProcessor(processor).build().get("test");

  /** Makes the processor to test, with room for all the records of a test. */
  abstract LogRecordProcessor processor(LogRecordExporter exporter);

  @AfterEach
  void shutdown() {
    join(processor.shutdown());
  }

  static CompletableResultCode join(CompletableResultCode result) {
    assertThat(result.join(30, TimeUnit.SECONDS).isDone()).isTrue();
    return result;
  }

  final void emit(String body) {
    logger.logRecordBuilder().setBody(body).emit();
  }

  final List<String> exportedBodies() {
    return exporter.records.stream().map(data -> data.getBodyValue()).map(Value::asString).toList();
  }

  @Test
  void forceFlush_exportsEverythingPending() { // L58
    for (int i = 0; i < 10; i++) {
      emit("record " + i);
    }

    assertThat(join(processor.forceFlush()).isSuccess()).isTrue();
    assertThat(exportedBodies())
        .containsExactlyElementsOf(IntStream.range(0, 10).mapToObj(i -> "record " + i).toList());
    assertThat(exporter.flushes).hasValue(1);
  }

  @Test
  void shutdown_exportsEverythingPending_andNothingLater() { // L57
    emit("before");
    CompletableResultCode result = join(processor.shutdown());
    emit("after");

    assertThat(result.isSuccess()).isTrue();
    assertThat(join(processor.forceFlush()).isSuccess()).isTrue();
    assertThat(exportedBodies()).containsExactly("before");
    assertThat(exporter.shutdowns).hasValue(1);
  }

  @Test
  void shutdown_again_doesNothing() { // L57
    join(processor.shutdown());

    assertThat(join(processor.shutdown()).isSuccess()).isTrue();
    processor.close();
    assertThat(exporter.shutdowns).hasValue(1);
  }

  @Test
  void results_tellWhatFailed() { // L31, L58
    exporter.flushResult = CompletableResultCode::ofFailure;
    assertThat(join(processor.forceFlush()).isSuccess()).isFalse();
    exporter.flushResult = CompletableResultCode::ofSuccess;
    assertThat(join(processor.forceFlush()).isSuccess()).isTrue();
    exporter.shutdownResult = CompletableResultCode::ofFailure;
    assertThat(join(processor.shutdown()).isSuccess()).isFalse();
    assertThat(join(processor.shutdown()).isSuccess()).isFalse();
  }

  @Test
  void throwingExporter_isContained() { // L48
    exporter.exportResult =
        () -> {
          throw new IllegalStateException("test");
        };
    emit("thrown");
    join(processor.forceFlush());
    exporter.exportResult = () -> null;
    emit("null");
    join(processor.forceFlush());
    exporter.exportResult = CompletableResultCode::ofSuccess;
    emit("good");

    assertThat(join(processor.forceFlush()).isSuccess()).isTrue();
    assertThat(exportedBodies()).containsExactly("thrown", "null", "good");
  }

  @Test
  void manyThreads_exportsNeverOverlap_andNothingIsLost() throws Exception { // L59, L65
    try (Crew crew = new Crew(THREADS)) {
      crew.run(this::emitMany);
    }

    assertThat(join(processor.shutdown()).isSuccess()).isTrue();
    assertThat(exporter.overlaps).hasValue(0);
    assertThat(exportedBodies()).hasSize(THREADS * RECORDS).doesNotHaveDuplicates();
  }

  private void emitMany(int thread) {
    for (int i = 0; i < RECORDS; i++) {
      emit(thread + "/" + i);
      if (i % 100 == 0) {
        processor.forceFlush();
      }
    }
  }
}
