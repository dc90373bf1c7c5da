package dev.peregrine.sdk.common.internal;

import static dev.peregrine.sdk.common.internal.budget.ByteBudget.NOMINAL_ITEM_BYTES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peregrine.sdk.common.internal.budget.BudgetAccount;
import dev.peregrine.sdk.common.internal.budget.ByteBudget;
import dev.peregrine.testsupport.CapturedLogs;
import io.opentelemetry.sdk.common.CompletableResultCode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.logging.Level;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What items take of the memory budget, and when they give it back. */
class BatchWorkerBudgetTest {

  private static final int KIB = 1024;
  private static final long DELAY = TimeUnit.SECONDS.toNanos(5);
  private static final long TIMEOUT = TimeUnit.SECONDS.toNanos(30);

  private final ByteBudget budget = new ByteBudget(1000 * KIB);
  private final CapturedLogs logs = CapturedLogs.of(BatchWorker.class);
  private final FakeWaiter waiter = new FakeWaiter();
  private final Exporter exporter = new Exporter();
  private BatchWorker<Item> worker = worker(8, 4);

  record Item(int heavyBytes) implements Weighed {}

  private static final class Exporter implements BatchExporter<Item> {
    final List<Integer> batchSizes = new ArrayList<>();
    Supplier<CompletableResultCode> onExport = CompletableResultCode::ofSuccess;
    boolean accounting;

    @Override
    public CompletableResultCode export(List<Item> batch) {
      batchSizes.add(batch.size());
      return onExport.get();
    }

    @Override
    public CompletableResultCode flush() {
      return CompletableResultCode.ofSuccess();
    }

    @Override
    public CompletableResultCode shutdown() {
      return CompletableResultCode.ofSuccess();
    }

    @Override
    public @Nullable PipelinedExporter pipeline() {
      return accounting ? new Ready() : null;
    }
  }

  private static final class Ready implements PipelinedExporter {
    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void onReady(Runnable wakeUp) {}
  }

  private BatchWorker<Item> worker(int queueSize, int batchSize) {
    return BatchWorker.builder(exporter)
        .setMaxQueueSize(queueSize)
        .setMaxBatchSize(batchSize)
        .setScheduleDelayNanos(DELAY)
        .setExporterTimeoutNanos(TIMEOUT)
        .setBudget(budget)
        .withoutThread(waiter);
  }

  @AfterEach
  void closeLogs() {
    logs.close();
  }

  private void step() {
    while (worker.loop().step() == 0 && !worker.loop().isTerminated()) {
      // Until nothing is due.
    }
  }

  private boolean offerHeavy(int bytes) {
    return worker.offer(new Item(bytes));
  }

  private boolean offerLight() {
    return worker.offer(new Item(0));
  }

  @Test
  void offer_heavyItems_reserveAtOnceAndAreRefusedBeyondTheBudget() {
    assertThat(offerHeavy(600 * KIB)).isTrue();
    assertThat(budget.used()).isEqualTo(600 * KIB);
    assertThat(offerHeavy(600 * KIB)).isFalse();
    assertThat(offerHeavy(400 * KIB)).isTrue();
    assertThat(worker.droppedBudget()).isEqualTo(1);
    assertThat(worker.droppedQueueFull()).isZero();
    assertThat(worker.queueSize()).isEqualTo(2);
  }

  @Test
  void offer_lightItems_areAccountedByTheWorkerWithANominalSize() {
    offerLight();
    offerLight();
    assertThat(budget.used()).isZero();
    step();
    assertThat(budget.used()).isEqualTo(2 * NOMINAL_ITEM_BYTES);
    waiter.advance(DELAY);
    step();
    assertThat(exporter.batchSizes).containsExactly(2);
    assertThat(budget.used()).isZero();
  }

  @Test
  void offer_budgetUsedUpByOthers_refusesLightItemsToo() {
    BudgetAccount others = budget.open();
    others.reserve(1000 * KIB + 1);
    assertThat(offerLight()).isFalse();
    assertThat(worker.droppedBudget()).isEqualTo(1);
    others.release(1);
    assertThat(offerLight()).isTrue();
  }

  @Test
  void offer_queueFull_givesBackWhatTheItemReserved() {
    for (int i = 0; i < 8; i++) {
      offerHeavy(10 * KIB);
    }
    assertThat(offerHeavy(10 * KIB)).isFalse();
    assertThat(worker.droppedQueueFull()).isEqualTo(1);
    assertThat(budget.used()).isEqualTo(80 * KIB);
  }

  @Test
  void offer_shutDown_isCountedAsSuchAndReservesNothing() {
    worker.shutdown();
    assertThat(offerHeavy(10 * KIB)).isFalse();
    step();
    assertThat(offerHeavy(10 * KIB)).isFalse();
    assertThat(worker.droppedAlreadyShutdown()).isEqualTo(2);
    assertThat(worker.droppedBudget()).isZero();
    assertThat(budget.used()).isZero();
  }

  @Test
  void export_resultPending_itemsCountUntilItIsThere() {
    CompletableResultCode result = new CompletableResultCode();
    exporter.onExport = () -> result;
    offerHeavy(10 * KIB);
    waiter.advance(DELAY);
    step();
    assertThat(exporter.batchSizes).containsExactly(1);
    assertThat(budget.used()).isEqualTo(10 * KIB + NOMINAL_ITEM_BYTES);
    result.fail();
    step();
    assertThat(budget.used()).isZero();
  }

  @Test
  void export_resultNeverThere_itemsCountUntilItIsTakenForLost() {
    exporter.onExport = CompletableResultCode::new;
    offerHeavy(10 * KIB);
    waiter.advance(DELAY);
    step();
    waiter.advance(TIMEOUT);
    step();
    assertThat(budget.used()).isEqualTo(10 * KIB + NOMINAL_ITEM_BYTES);
    waiter.advance(TIMEOUT);
    step();
    assertThat(budget.used()).isZero();
  }

  @Test
  void export_exporterAccountsForItself_itemsAreGivenBackBefore() {
    exporter.accounting = true;
    worker = worker(8, 4);
    long[] duringExport = new long[1];
    exporter.onExport =
        () -> {
          duringExport[0] = budget.used();
          return new CompletableResultCode();
        };
    offerHeavy(10 * KIB);
    waiter.advance(DELAY);
    step();
    assertThat(exporter.batchSizes).containsExactly(1);
    assertThat(duringExport[0]).isLessThan(10 * KIB);
    assertThat(budget.used()).isZero();
  }

  @Test
  void export_throws_itemsAreGivenBack() {
    exporter.onExport =
        () -> {
          throw new AssertionError("for the test");
        };
    offerHeavy(10 * KIB);
    waiter.advance(DELAY);
    step();
    assertThat(budget.used()).isZero();
  }

  @Test
  void shutdown_itemsDropped_areGivenBack() {
    exporter.onExport = CompletableResultCode::new;
    for (int i = 0; i < 8; i++) {
      offerHeavy(10 * KIB);
    }
    step();
    worker.shutdown();
    waiter.advance(TIMEOUT);
    step();
    assertThat(worker.loop().isTerminated()).isTrue();
    assertThat(worker.droppedAlreadyShutdown()).isPositive();
    assertThat(budget.used()).isZero();
  }

  @Test
  void threadDies_itemsAreGivenBackAndEverybodyIsAnswered() throws Exception {
    // Sleeping fails, so the pause after an error does too.
    Waiter broken =
        new Waiter() {
          private boolean started;

          @Override
          public long nanoTime() {
            if (started) {
              throw new OutOfMemoryError("for the test");
            }
            return 0;
          }

          @Override
          public void await(long nanos) {
            started = true;
            throw new OutOfMemoryError("for the test");
          }

          @Override
          public void wake() {}
        };
    worker =
        BatchWorker.builder(exporter).setBudget(budget).setMaxBatchSize(4).withoutThread(broken);
    offerHeavy(10 * KIB);
    CompletableResultCode flush = worker.flush();
    Thread thread = new Thread(worker.loop());
    thread.setUncaughtExceptionHandler((dead, thrown) -> {});
    thread.start();
    thread.join();

    assertThat(budget.used()).isZero();
    assertThat(flush.isDone()).isTrue();
    assertThat(worker.shutdown().isDone()).isTrue();
    assertThat(offerHeavy(10 * KIB)).isFalse();
    assertThat(budget.used()).isZero();
  }

  @Test
  void step_heavyItemsMakeABatchInBytes_exportsThemAtOnceAndCutsTheBatch() {
    budget.setLimit(100_000 * KIB);
    worker = worker(2048, 512);
    offerHeavy(1000 * KIB);
    step();
    int wakes = waiter.wakes;
    for (int i = 1; i < 7; i++) {
      offerHeavy(1000 * KIB);
    }
    assertThat(waiter.wakes).isEqualTo(wakes + 1);
    step();
    assertThat(exporter.batchSizes).containsExactly(5);
    waiter.advance(DELAY);
    step();
    assertThat(exporter.batchSizes).containsExactly(5, 2);
  }

  @Test
  void drops_becauseOfTheBudget_areLoggedOnceWithAdvice() {
    offerHeavy(1000 * KIB);
    offerHeavy(1000 * KIB);
    step();
    offerHeavy(1000 * KIB);
    step();
    assertThat(logs.at(Level.WARNING)).hasSize(1);
    assertThat(logs.at(Level.WARNING).toString())
        .contains("memory budget")
        .contains("otel.peregrine.memory.budget");
  }
}
