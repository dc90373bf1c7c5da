package dev.peregrine.sdk.common.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.sdk.common.CompletableResultCode;
import java.util.List;
import java.util.logging.Level;
import org.junit.jupiter.api.Test;

/** What a flush and a shutdown wait for, and what they report. */
class BatchWorkerDrainTest extends SteppedWorker {

  @Test // T96
  void flush_itemsWaiting_exportsThemThenFlushesTheExporter() {
    offer(1, 2, 3, 4, 5);
    int wakes = waiter.wakes;
    CompletableResultCode flush = worker.flush();
    assertThat(waiter.wakes).isEqualTo(wakes + 1);
    step();
    assertThat(exporter.calls).containsExactly("export 4", "export 1", "flush");
    assertThat(flush.isSuccess()).isTrue();
  }

  @Test
  void flush_exportUnderWay_includesItsOutcome() {
    List<CompletableResultCode> results = exporter.pendingResults();
    offer(1, 2, 3, 4);
    step();
    CompletableResultCode flush = worker.flush();
    step();
    assertThat(flush.isDone()).isFalse();
    IllegalStateException cause = new IllegalStateException("refused");
    results.get(0).failExceptionally(cause);
    step();
    assertThat(flush.isDone()).isTrue();
    assertThat(flush.isSuccess()).isFalse();
    assertThat(flush.getFailureThrowable()).isSameAs(cause);
  }

  @Test
  void flush_oneBatchFails_failsThoughTheNextSucceeds() {
    offer(1, 2, 3, 4, 5, 6);
    CompletableResultCode flush = worker.flush();
    exporter.onExport =
        () -> {
          exporter.onExport = CompletableResultCode::ofSuccess;
          return CompletableResultCode.ofFailure();
        };
    step();
    assertThat(exporter.calls).containsExactly("export 4", "export 2", "flush");
    assertThat(flush.isSuccess()).isFalse();
  }

  @Test
  void flush_itemsOfferedLater_doNotMatter() {
    List<CompletableResultCode> results = exporter.pendingResults();
    offer(1);
    CompletableResultCode flush = worker.flush();
    step();
    offer(2);
    results.get(0).succeed();
    step();
    assertThat(flush.isSuccess()).isTrue();
    assertThat(exporter.batches).containsExactly(List.of(1));
  }

  @Test
  void flush_offersNeverEnd_isAnsweredNevertheless() {
    exporter.onExport =
        () -> {
          offer(1, 2, 3, 4);
          return CompletableResultCode.ofSuccess();
        };
    offer(1, 2, 3, 4);
    worker.loop().step();
    CompletableResultCode flush = worker.flush();
    for (int i = 0; i < 3; i++) {
      worker.loop().step();
    }
    assertThat(flush.isSuccess()).isTrue();
  }

  @Test
  void flush_nothingWaiting_succeeds() {
    CompletableResultCode flush = worker.flush();
    step();
    assertThat(flush.isSuccess()).isTrue();
    assertThat(exporter.calls).containsExactly("flush");
  }

  @Test
  void flush_exporterFlushFails_fails() {
    exporter.onFlush = CompletableResultCode::ofFailure;
    CompletableResultCode flush = worker.flush();
    step();
    assertThat(flush.isDone()).isTrue();
    assertThat(flush.isSuccess()).isFalse();
  }

  @Test // T96
  void flush_exporterHangs_failsAtTheTimeout() {
    exporter.pendingResults();
    offer(1);
    CompletableResultCode flush = worker.flush();
    step();
    stepAfter(TIMEOUT - 1);
    assertThat(flush.isDone()).isFalse();
    stepAfter(1);
    assertThat(flush.isDone()).isTrue();
    assertThat(flush.isSuccess()).isFalse();
    assertThat(flush.getFailureThrowable()).hasMessageContaining("30000 ms");
  }

  @Test
  void flush_exporterFlushHangs_failsAtTheTimeout() {
    exporter.onFlush = CompletableResultCode::new;
    CompletableResultCode flush = worker.flush();
    assertThat(step()).isEqualTo(DELAY);
    stepAfter(TIMEOUT);
    assertThat(flush.isDone()).isTrue();
    assertThat(flush.isSuccess()).isFalse();
  }

  @Test // T95
  void shutdown_itemsWaiting_exportsThemAndShutsTheExporterDown() {
    offer(1, 2, 3, 4, 5);
    CompletableResultCode shutdown = worker.shutdown();
    assertThat(worker.offer(6)).isFalse();
    step();
    assertThat(exporter.calls).containsExactly("export 4", "export 1", "shutdown");
    assertThat(shutdown.isSuccess()).isTrue();
    assertThat(worker.loop().isTerminated()).isTrue();
    assertThat(worker.offer(7)).isFalse();
    assertThat(worker.droppedAlreadyShutdown()).isEqualTo(2);
    assertThat(worker.processed()).isEqualTo(5);
  }

  @Test // T95
  void shutdown_again_returnsTheSameResultAndDoesNothing() {
    CompletableResultCode first = worker.shutdown();
    step();
    assertThat(worker.shutdown()).isSameAs(first);
    assertThat(worker.flush()).isSameAs(first);
    assertThat(exporter.calls).containsExactly("shutdown");
  }

  @Test
  void shutdown_exportFails_fails() {
    exporter.onExport = CompletableResultCode::ofFailure;
    offer(1);
    CompletableResultCode shutdown = worker.shutdown();
    step();
    assertThat(exporter.calls).containsExactly("export 1", "shutdown");
    assertThat(shutdown.isDone()).isTrue();
    assertThat(shutdown.isSuccess()).isFalse();
  }

  @Test
  void shutdown_exporterShutdownThrows_fails() {
    exporter.onShutdown =
        () -> {
          throw new IllegalStateException("no");
        };
    CompletableResultCode shutdown = worker.shutdown();
    step();
    assertThat(shutdown.isDone()).isTrue();
    assertThat(shutdown.getFailureThrowable()).hasMessage("no");
    assertThat(worker.loop().isTerminated()).isTrue();
  }

  @Test // T41
  void shutdown_exporterHangs_endsAtTheTimeoutAndCountsWhatIsLeft() {
    exporter.pendingResults();
    offer(1, 2, 3, 4, 5, 6);
    CompletableResultCode flush = worker.flush();
    CompletableResultCode shutdown = worker.shutdown();
    step();
    assertThat(stepAfter(TIMEOUT - 1)).isEqualTo(1);
    assertThat(shutdown.isDone()).isFalse();
    assertThat(stepAfter(1)).isZero();
    assertThat(exporter.calls).containsExactly("export 4", "shutdown");
    assertThat(shutdown.isDone()).isTrue();
    assertThat(shutdown.isSuccess()).isFalse();
    assertThat(flush.isDone()).isTrue();
    assertThat(flush.isSuccess()).isFalse();
    assertThat(worker.processed()).isEqualTo(4);
    assertThat(worker.droppedAlreadyShutdown()).isEqualTo(2);
    assertThat(worker.queueSize()).isZero();
    assertThat(logs.at(Level.WARNING)).anyMatch(m -> m.contains("before 2 items"));
  }

  @Test
  void shutdown_exporterShutdownHangs_endsAtTheTimeout() {
    exporter.onShutdown = CompletableResultCode::new;
    CompletableResultCode shutdown = worker.shutdown();
    step();
    assertThat(worker.loop().isTerminated()).isFalse();
    stepAfter(TIMEOUT);
    assertThat(worker.loop().isTerminated()).isTrue();
    assertThat(shutdown.isDone()).isTrue();
    assertThat(shutdown.isSuccess()).isFalse();
  }

  @Test
  void shutdown_flushStillWaitsForTheExporter_answersItToo() {
    exporter.onFlush = CompletableResultCode::new;
    CompletableResultCode flush = worker.flush();
    step();
    worker.shutdown();
    step();
    assertThat(flush.isSuccess()).isTrue();
  }

  @Test
  void run_stepsFailWithAnError_goesOnAndLogsOnce() {
    offer(1);
    CompletableResultCode shutdown = worker.shutdown();
    waiter.errors = 3;
    worker.loop().run();
    assertThat(shutdown.isSuccess()).isTrue();
    assertThat(exporter.batches).containsExactly(List.of(1));
    assertThat(logs.at(Level.WARNING))
        .containsExactly("worker met an unexpected error and goes on");
  }
}
