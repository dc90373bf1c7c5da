package dev.peregrine.sdk.common.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opentelemetry.sdk.common.CompletableResultCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.logging.Level;
import org.junit.jupiter.api.Test;

/** When the worker exports, and what becomes of the items. */
class BatchWorkerTest extends SteppedWorker {

  @Test // T98
  void step_lessThanABatch_exportsWhenDelayIsOver() {
    offer(1, 2, 3);
    assertThat(step()).isEqualTo(DELAY);
    assertThat(stepAfter(DELAY - 1)).isEqualTo(1);
    assertThat(exporter.batches).isEmpty();

    assertThat(stepAfter(1)).isEqualTo(DELAY);
    assertThat(exporter.batches).containsExactly(List.of(1, 2, 3));
  }

  @Test // T98
  void step_fullBatches_exportsThemAtOnceAndKeepsTheRest() {
    offer(1, 2, 3, 4, 5, 6);

    assertThat(step()).isEqualTo(DELAY);
    assertThat(exporter.batches).containsExactly(List.of(1, 2, 3, 4));
    stepAfter(DELAY);
    assertThat(exporter.batches).containsExactly(List.of(1, 2, 3, 4), List.of(5, 6));
  }

  @Test // T98
  void step_emptyQueue_exportsNothing() {
    stepAfter(DELAY);
    assertThat(stepAfter(DELAY)).isEqualTo(DELAY);
    assertThat(exporter.calls).isEmpty();
  }

  @Test
  void offer_batchGetsFull_wakesTheSleepingWorkerOnce() {
    offer(1);
    step();
    int wakes = waiter.wakes;
    offer(2, 3);
    assertThat(waiter.wakes).isEqualTo(wakes);
    offer(4);
    assertThat(waiter.wakes).isEqualTo(wakes + 1);
    offer(5, 6, 7, 8);
    assertThat(waiter.wakes).isEqualTo(wakes + 1);
  }

  @Test
  void offer_firstItem_wakesTheWorkerToGetReady() {
    RecordingExporter.FakePipeline pipeline = pipelined(8);
    step();
    assertThat(pipeline.prepared).isZero();
    offer(1, 2);
    assertThat(waiter.wakes).isEqualTo(1);
    assertThat(pipeline.prepared).isZero();

    assertThat(step()).isEqualTo(DELAY);
    stepAfter(DELAY);
    offer(3);
    stepAfter(DELAY);
    assertThat(pipeline.prepared).isEqualTo(1);
    assertThat(waiter.wakes).isEqualTo(1);
    assertThat(exporter.batches).containsExactly(List.of(1, 2), List.of(3));
  }

  @Test
  void result_nothingElseToDo_doesNotWakeTheWorker() {
    List<CompletableResultCode> results = exporter.pendingResults();
    offer(1, 2, 3, 4, 5);
    step();
    int wakes = waiter.wakes;
    results.get(0).succeed();
    assertThat(waiter.wakes).isEqualTo(wakes);

    offer(6, 7, 8);
    assertThat(waiter.wakes).isEqualTo(wakes + 1);
    step();
    assertThat(exporter.batches).containsExactly(List.of(1, 2, 3, 4), List.of(5, 6, 7, 8));
  }

  @Test
  void result_nextBatchIsFull_wakesTheWorker() {
    List<CompletableResultCode> results = exporter.pendingResults();
    offer(1, 2, 3, 4);
    step();
    offer(5, 6, 7, 8);
    step();
    int wakes = waiter.wakes;
    results.get(0).succeed();
    assertThat(waiter.wakes).isEqualTo(wakes + 1);
    step();
    assertThat(exporter.batches).hasSize(2);
  }

  @Test
  void result_nextBatchIsOverdue_wakesTheWorker() {
    List<CompletableResultCode> results = exporter.pendingResults();
    offer(1, 2, 3, 4, 5);
    step();
    assertThat(stepAfter(DELAY)).isEqualTo(TIMEOUT - DELAY);
    int wakes = waiter.wakes;
    results.get(0).succeed();
    assertThat(waiter.wakes).isEqualTo(wakes + 1);
    step();
    assertThat(exporter.batches).containsExactly(List.of(1, 2, 3, 4), List.of(5));
  }

  @Test
  void result_failure_wakesTheWorkerToTellOfIt() {
    List<CompletableResultCode> results = exporter.pendingResults();
    offer(1, 2, 3, 4);
    step();
    int wakes = waiter.wakes;
    results.get(0).fail();
    assertThat(waiter.wakes).isEqualTo(wakes + 1);
    step();
    assertThat(logs.at(Level.WARNING)).hasSize(1);
  }

  @Test
  void result_flushWaitsForIt_wakesTheWorker() {
    List<CompletableResultCode> results = exporter.pendingResults();
    offer(1, 2, 3, 4);
    step();
    CompletableResultCode flush = worker.flush();
    step();
    int wakes = waiter.wakes;
    results.get(0).succeed();
    assertThat(waiter.wakes).isEqualTo(wakes + 1);
    step();
    assertThat(flush.isSuccess()).isTrue();
  }

  @Test
  void offer_withoutDelay_wakesTheWorkerForEachItem() {
    worker = worker(8, 4, 0);
    assertThat(step()).isEqualTo(Long.MAX_VALUE);
    offer(1);
    assertThat(waiter.wakes).isEqualTo(1);
    step();
    assertThat(exporter.batches).containsExactly(List.of(1));
  }

  @Test // T99
  void offer_queueFull_dropsCountsAndTakesItemsAgainLater() {
    offer(1, 2, 3, 4, 5, 6, 7, 8);
    assertThat(worker.offer(9)).isFalse();
    assertThat(worker.offer(10)).isFalse();
    assertThat(worker.droppedQueueFull()).isEqualTo(2);

    step();
    assertThat(worker.offer(11)).isTrue();
    assertThat(worker.processed()).isEqualTo(8);
    assertThat(worker.queueSize()).isEqualTo(1);
  }

  @Test
  void offer_queueSizeNotAPowerOfTwo_holdsExactlySoMany() {
    worker = worker(5, 5, DELAY);
    offer(1, 2, 3, 4, 5, 6);
    assertThat(worker.queueSize()).isEqualTo(5);
    assertThat(worker.droppedQueueFull()).isEqualTo(1);
  }

  @Test
  void step_itemsWereDropped_logsOncePerChangeOfState() {
    offer(1, 2, 3, 4, 5, 6, 7, 8, 9);
    step();
    offer(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    step();
    assertThat(logs.at(Level.WARNING)).hasSize(1);
    assertThat(logs.at(Level.WARNING).get(0))
        .contains("worker", "queue full", "8 items", "1 dropped");

    stepAfter(DELAY);
    assertThat(logs.at(Level.INFO)).isEmpty();
    stepAfter(DELAY);
    assertThat(logs.at(Level.INFO)).containsExactly("worker: no more drops, 3 in all");
  }

  @Test // T97
  void step_resultPending_exportsTheNextBatchWhenItIsThere() {
    List<CompletableResultCode> results = exporter.pendingResults();
    offer(1, 2, 3, 4, 5, 6, 7, 8);
    assertThat(step()).isEqualTo(TIMEOUT);
    assertThat(exporter.batches).hasSize(1);

    int wakes = waiter.wakes;
    results.get(0).succeed();
    assertThat(waiter.wakes).isEqualTo(wakes + 1);
    step();
    assertThat(exporter.batches).containsExactly(List.of(1, 2, 3, 4), List.of(5, 6, 7, 8));
  }

  @Test // T97 T101
  void step_exportLate_waitsForItOnceMoreBeforeTheNextBatch() {
    List<CompletableResultCode> results = exporter.pendingResults();
    offer(1, 2, 3, 4, 5, 6, 7, 8);
    step();

    assertThat(stepAfter(TIMEOUT)).isEqualTo(TIMEOUT);
    assertThat(exporter.batches).hasSize(1);
    assertThat(logs.at(Level.WARNING)).hasSize(1);
    results.get(0).succeed();
    step();
    assertThat(exporter.batches).hasSize(2);
  }

  @Test // T97 T101
  void step_resultNeverCompletes_goesOnAfterTwiceTheTimeout() {
    exporter.pendingResults();
    offer(1, 2, 3, 4, 5, 6, 7, 8);
    step();
    stepAfter(TIMEOUT);
    assertThat(stepAfter(TIMEOUT - 1)).isEqualTo(1);
    assertThat(exporter.batches).hasSize(1);
    stepAfter(1);
    assertThat(exporter.batches).hasSize(2);
  }

  @Test
  void step_pipelinedExporter_getsBatchesWhileItIsReady() {
    RecordingExporter.FakePipeline pipeline = pipelined(16);
    exporter.pendingResults();
    offer(1, 2, 3, 4, 5, 6, 7, 8);
    step();
    assertThat(exporter.batches).hasSize(2);
    pipeline.setReady(false);
    offer(9, 10, 11, 12);
    assertThat(step()).isEqualTo(TIMEOUT);
    assertThat(exporter.batches).hasSize(2);
    int wakes = waiter.wakes;
    pipeline.setReady(true);
    assertThat(waiter.wakes).isEqualTo(wakes + 1);
    step();
    assertThat(exporter.batches).hasSize(3);
  }

  private RecordingExporter.FakePipeline pipelined(int queueSize) {
    exporter.pipeline = new RecordingExporter.FakePipeline();
    worker = worker(queueSize, 4, DELAY);
    return exporter.pipeline;
  }

  @Test
  void flush_pipelinedExporter_waitsForTheExporterNotForTheResults() {
    RecordingExporter.FakePipeline unused = pipelined(16);
    CompletableResultCode exporterFlush = new CompletableResultCode();
    exporter.onFlush = () -> exporterFlush;
    List<CompletableResultCode> results = exporter.pendingResults();
    offer(1, 2);
    CompletableResultCode flush = worker.flush();
    step();
    assertThat(exporter.calls).containsExactly("export 2", "flush");
    assertThat(flush.isDone()).isFalse();
    results.get(0).failExceptionally(new KeptFailure());
    exporterFlush.succeed();
    step();
    assertThat(flush.isSuccess()).isTrue();
  }

  @Test
  void flush_pipelinedExportFails_fails() {
    RecordingExporter.FakePipeline unused = pipelined(16);
    exporter.onExport = CompletableResultCode::ofFailure;
    offer(1, 2);
    CompletableResultCode flush = worker.flush();
    step();
    assertThat(flush.isDone()).isTrue();
    assertThat(flush.isSuccess()).isFalse();
  }

  @Test
  void step_resultIsKept_neitherLogsNorCountsAsRecovered() {
    RecordingExporter.FakePipeline unused = pipelined(16);
    exporter.onExport = () -> CompletableResultCode.ofExceptionalFailure(new KeptFailure());
    offer(1, 2, 3, 4);
    step();
    assertThat(logs.at(Level.WARNING)).isEmpty();
    exporter.onExport = CompletableResultCode::ofFailure;
    offer(1, 2, 3, 4);
    step();
    exporter.onExport = () -> CompletableResultCode.ofExceptionalFailure(new KeptFailure());
    offer(1, 2, 3, 4);
    step();
    assertThat(logs.at(Level.WARNING)).hasSize(1);
    assertThat(logs.at(Level.INFO)).isEmpty();
  }

  private static final class KeptFailure extends Exception implements Kept {
    private static final long serialVersionUID = 1;
  }

  @Test
  void step_exporterThrows_goesOnAndLogsOnce() {
    exporter.onExport =
        () -> {
          throw new StackOverflowError();
        };
    offer(1, 2, 3, 4);
    step();
    offer(5, 6, 7, 8);
    step();
    assertThat(logs.at(Level.WARNING)).hasSize(1);
    assertThat(logs.at(Level.WARNING).get(0)).contains("could not export 4 items");

    exporter.onExport = CompletableResultCode::ofSuccess;
    offer(9, 10, 11, 12);
    step();
    assertThat(exporter.batches).hasSize(3);
    assertThat(logs.at(Level.INFO)).containsExactly("worker exports again");
  }

  @Test
  void step_exporterReturnsNull_countsAsFailure() {
    exporter.onExport = () -> null;
    offer(1);
    CompletableResultCode flush = worker.flush();
    step();
    assertThat(flush.isDone()).isTrue();
    assertThat(flush.isSuccess()).isFalse();
  }

  @Test
  void step_exporterLeavesAnInterrupt_clearsIt() {
    exporter.onExport =
        () -> {
          Thread.currentThread().interrupt();
          return CompletableResultCode.ofSuccess();
        };
    offer(1, 2, 3, 4);
    step();
    assertThat(Thread.interrupted()).isFalse();
  }

  @Test
  void export_batchIsKept_staysAsItWas() {
    offer(1, 2, 3, 4);
    step();
    offer(5, 6, 7, 8);
    step();
    assertThat(exporter.batches.get(0)).containsExactly(1, 2, 3, 4);
    assertThatThrownBy(() -> exporter.batches.get(0).clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void anyCalls_randomOrder_everyItemIsProcessedOrCounted() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int run = 0; run < 500; run++) {
      exporter.batches.clear();
      exporter.pipeline = random.nextBoolean() ? new RecordingExporter.FakePipeline() : null;
      worker =
          worker(1 + random.nextInt(9), 1 + random.nextInt(4), random.nextBoolean() ? 0 : DELAY);
      List<CompletableResultCode> pending = new ArrayList<>();
      exporter.onExport =
          () -> {
            CompletableResultCode result = new CompletableResultCode();
            pending.add(result);
            return result;
          };
      List<CompletableResultCode> requests = new ArrayList<>();
      int offered = 0;
      for (int call = 0; call < 60; call++) {
        switch (random.nextInt(8)) {
          case 0 -> requests.add(worker.flush());
          case 1 -> {
            if (exporter.pipeline != null) {
              exporter.pipeline.setReady(random.nextBoolean());
            }
            step();
          }
          case 2 -> stepAfter(random.nextLong(TIMEOUT));
          case 3 -> {
            if (!pending.isEmpty()) {
              CompletableResultCode result = pending.remove(random.nextInt(pending.size()));
              boolean unused =
                  random.nextBoolean() ? result.succeed().isDone() : result.fail().isDone();
            }
          }
          case 4 -> {
            if (random.nextInt(10) == 0) {
              requests.add(worker.shutdown());
            }
          }
          default -> worker.offer(offered++);
        }
        assertThat(
                worker.processed()
                    + worker.queueSize()
                    + worker.droppedQueueFull()
                    + worker.droppedAlreadyShutdown())
            .as("seed %d run %d call %d", seed, run, call)
            .isEqualTo(offered);
      }
      requests.add(worker.shutdown());
      while (!worker.loop().isTerminated()) {
        stepAfter(TIMEOUT);
      }
      List<Integer> exported = exporter.batches.stream().flatMap(List::stream).toList();
      assertThat(exported).as("seed %d run %d", seed, run).isSorted().doesNotHaveDuplicates();
      assertThat(exported.size() + worker.droppedQueueFull() + worker.droppedAlreadyShutdown())
          .as("seed %d run %d", seed, run)
          .isEqualTo(offered);
      assertThat(requests).as("seed %d run %d", seed, run).allMatch(CompletableResultCode::isDone);
    }
  }
}
