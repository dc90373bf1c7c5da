package dev.peregrine.sdk.common.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peregrine.testsupport.CapturedLogs;
import io.opentelemetry.sdk.common.CompletableResultCode;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Real threads, an exporter that does everything an exporter must not do, and exact accounts. */
class BatchWorkerStressTest {

  private static final int PRODUCERS = 3;
  private static final int ITEMS = 30_000;

  private final CapturedLogs logs = CapturedLogs.of(BatchWorker.class);
  private final ExecutorService elsewhere = Executors.newSingleThreadExecutor();
  private final AtomicReference<Thread> workerThread = new AtomicReference<>();

  @AfterEach
  void cleanUp() {
    elsewhere.shutdownNow();
    logs.close();
  }

  /**
   * Succeeds, fails, throws, and answers late from another thread; never at the same time twice.
   */
  private final class UnrulyExporter implements BatchExporter<Integer> {
    final BitSet exported = new BitSet();
    final AtomicInteger active = new AtomicInteger();
    final Random random;
    int items;
    boolean overlapped;

    UnrulyExporter(long seed) {
      random = new Random(seed);
    }

    @Override
    public CompletableResultCode export(List<Integer> batch) {
      overlapped |= active.getAndIncrement() != 0;
      for (int item : batch) {
        exported.set(item);
        items++;
      }
      int choice = random.nextInt(5);
      if (choice == 0) {
        CompletableResultCode result = new CompletableResultCode();
        elsewhere.execute(
            () -> {
              active.decrementAndGet();
              result.succeed();
            });
        return result;
      }
      active.decrementAndGet();
      if (choice == 1) {
        workerThread.get().interrupt();
      } else if (choice == 2) {
        throw new AssertionError("for the test");
      }
      return choice == 3 ? CompletableResultCode.ofFailure() : CompletableResultCode.ofSuccess();
    }

    @Override
    public CompletableResultCode flush() {
      return CompletableResultCode.ofSuccess();
    }

    @Override
    public CompletableResultCode shutdown() {
      return CompletableResultCode.ofSuccess();
    }
  }

  @Test // T97 T99
  void offer_manyThreadsAndShutdownBetween_everyItemIsExportedOnceOrCounted() throws Exception {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int run = 0; run < 10; run++) {
      String where = "seed " + seed + " run " + run;
      UnrulyExporter exporter = new UnrulyExporter(random.nextLong());
      BatchWorker<Integer> worker =
          BatchWorker.builder(exporter)
              .setMaxQueueSize(100 + random.nextInt(3_000))
              .setMaxBatchSize(1 + random.nextInt(100))
              .setScheduleDelayNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(3)))
              .setThreadFactory(
                  loop -> {
                    workerThread.set(new Thread(loop));
                    return workerThread.get();
                  })
              .start();
      AtomicInteger accepted = new AtomicInteger();
      int shutdownAt = run % 2 == 0 ? ITEMS : random.nextInt(ITEMS);
      Thread[] producers = new Thread[PRODUCERS];
      CountDownLatch start = new CountDownLatch(1);
      for (int p = 0; p < PRODUCERS; p++) {
        int first = p * ITEMS;
        producers[p] =
            new Thread(
                () -> {
                  awaitQuietly(start);
                  for (int i = 0; i < ITEMS; i++) {
                    if (first == 0 && i == shutdownAt) {
                      worker.shutdown();
                    }
                    if (worker.offer(first + i)) {
                      accepted.incrementAndGet();
                    }
                  }
                });
        producers[p].start();
      }
      start.countDown();
      for (Thread producer : producers) {
        producer.join();
      }
      assertThat(worker.shutdown().join(1, TimeUnit.MINUTES).isDone()).as(where).isTrue();
      workerThread.get().join();

      assertThat(exporter.overlapped).as(where).isFalse();
      assertThat(exporter.exported.cardinality()).as(where).isEqualTo(exporter.items);
      assertThat(worker.processed()).as(where).isEqualTo(exporter.items);
      assertThat(exporter.items + worker.droppedQueueFull() + worker.droppedAlreadyShutdown())
          .as(where)
          .isEqualTo((long) PRODUCERS * ITEMS);
      assertThat(accepted.get()).as(where).isGreaterThanOrEqualTo(exporter.items);
    }
  }

  @Test
  void flush_manyThreads_eachIsAnsweredTruthfully() throws Exception {
    BitSet exported = new BitSet();
    BatchExporter<Integer> exporter =
        new BatchExporter<>() {
          @Override
          public CompletableResultCode export(List<Integer> batch) {
            synchronized (exported) {
              batch.forEach(exported::set);
            }
            return CompletableResultCode.ofSuccess();
          }

          @Override
          public CompletableResultCode flush() {
            return CompletableResultCode.ofSuccess();
          }

          @Override
          public CompletableResultCode shutdown() {
            return CompletableResultCode.ofSuccess();
          }
        };
    BatchWorker<Integer> worker =
        BatchWorker.builder(exporter).setMaxQueueSize(1 << 16).setMaxBatchSize(7).start();
    AtomicInteger missing = new AtomicInteger();
    Thread[] threads = new Thread[PRODUCERS];
    for (int t = 0; t < PRODUCERS; t++) {
      int first = t * ITEMS;
      threads[t] =
          new Thread(
              () -> {
                for (int i = 0; i < 300; i++) {
                  worker.offer(first + i);
                  boolean success = worker.flush().join(1, TimeUnit.MINUTES).isSuccess();
                  synchronized (exported) {
                    if (!success || !exported.get(first + i)) {
                      missing.incrementAndGet();
                    }
                  }
                }
              });
      threads[t].start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(missing.get()).isZero();
    assertThat(worker.shutdown().join(1, TimeUnit.MINUTES).isSuccess()).isTrue();
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
