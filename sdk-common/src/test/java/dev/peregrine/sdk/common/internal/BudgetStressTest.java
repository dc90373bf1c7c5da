package dev.peregrine.sdk.common.internal;

import static dev.peregrine.sdk.common.internal.budget.ByteBudget.NOMINAL_ITEM_BYTES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peregrine.sdk.common.internal.budget.ByteBudget;
import dev.peregrine.testsupport.CapturedLogs;
import io.opentelemetry.sdk.common.CompletableResultCode;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Eight threads, items of 100 KB and of nothing, and an exporter that does not come back. */
class BudgetStressTest {

  private static final int THREADS = 8;
  private static final int ITEMS = 5_000;
  private static final int HEAVY_BYTES = 100_000;
  private static final int QUEUE_SIZE = 512;
  private static final int BATCH_SIZE = 64;
  private static final long LIMIT = 4_000_000;

  /** Light items may be accounted late: those of a queue and of the batch under way. */
  private static final long SLACK = (long) (QUEUE_SIZE + BATCH_SIZE) * NOMINAL_ITEM_BYTES;

  private final CapturedLogs logs = CapturedLogs.of(BatchWorker.class);
  private final ByteBudget budget = new ByteBudget(LIMIT);
  private final CountDownLatch released = new CountDownLatch(1);
  private final LongAdder exported = new LongAdder();

  enum Hanging {
    RESULT_NEVER_COMES,
    THREAD_BLOCKS,
    THROWS
  }

  private record Item(int heavyBytes) implements Weighed {}

  @AfterEach
  void closeLogs() {
    released.countDown();
    logs.close();
  }

  @ParameterizedTest
  @EnumSource
  void offer_exporterHangs_neverHoldsMoreThanTheBudgetAndGivesBackAll(Hanging hanging)
      throws Exception {
    long seed = System.nanoTime();
    BatchWorker<Item> worker =
        BatchWorker.builder(exporter(hanging))
            .setMaxQueueSize(QUEUE_SIZE)
            .setMaxBatchSize(BATCH_SIZE)
            .setScheduleDelayNanos(TimeUnit.MILLISECONDS.toNanos(1))
            .setExporterTimeoutNanos(TimeUnit.MILLISECONDS.toNanos(100))
            .setBudget(budget)
            .start();
    AtomicLong highest = new AtomicLong();
    LongAdder accepted = new LongAdder();
    Thread[] threads = new Thread[THREADS];
    for (int t = 0; t < THREADS; t++) {
      Random random = new Random(seed + t);
      threads[t] =
          new Thread(
              () -> {
                for (int i = 0; i < ITEMS; i++) {
                  if (worker.offer(new Item(random.nextInt(4) == 0 ? HEAVY_BYTES : 0))) {
                    accepted.increment();
                  }
                  highest.accumulateAndGet(budget.used(), Math::max);
                }
              });
      threads[t].start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
    released.countDown();
    assertThat(worker.shutdown().join(1, TimeUnit.MINUTES).isDone()).isTrue();

    assertThat(highest.get()).as("seed %d", seed).isPositive().isLessThanOrEqualTo(LIMIT + SLACK);
    assertThat(budget.used()).as("seed %d", seed).isZero();
    assertThat(worker.processed()).isEqualTo(exported.sum()).isLessThanOrEqualTo(accepted.sum());
    long refused = worker.droppedQueueFull() + worker.droppedBudget();
    assertThat(worker.processed() + refused + worker.droppedAlreadyShutdown())
        .as("seed %d", seed)
        .isEqualTo((long) THREADS * ITEMS);
    assertThat(accepted.sum() + refused).isEqualTo((long) THREADS * ITEMS);
  }

  private BatchExporter<Item> exporter(Hanging hanging) {
    return new ExporterOfMethods<>(batch -> export(batch, hanging), /* pipeline= */ null);
  }

  private CompletableResultCode export(List<Item> batch, Hanging hanging) {
    exported.add(batch.size());
    return switch (hanging) {
      case RESULT_NEVER_COMES -> new CompletableResultCode();
      case THREAD_BLOCKS -> {
        try {
          released.await();
        } catch (InterruptedException e) {
          throw new AssertionError(e);
        }
        yield CompletableResultCode.ofSuccess();
      }
      case THROWS -> throw new IllegalStateException("for the test");
    };
  }
}
