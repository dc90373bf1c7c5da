package dev.peregrine.sdk.common.internal;

import dev.peregrine.sdk.common.internal.concurrent.BoundedMpscQueue;
import dev.peregrine.sdk.common.internal.concurrent.WakeMark;
import io.opentelemetry.sdk.common.CompletableResultCode;
import java.util.Iterator;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import org.jspecify.annotations.Nullable;

/**
 * What the thread of a {@link BatchWorker} does. It never waits for anything but the next {@link
 * #step()}: each step does what is due and tells for how long nothing else will be, so a test can
 * step it with a clock of its own.
 *
 * @param <T> what is exported
 */
final class BatchLoop<T> implements Runnable {

  private static final LazyLogger LOGGER = LazyLogger.of(BatchWorker.class);
  private static final long PAUSE_AFTER_ERROR_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

  private final ContainedExporter<T> exporter;
  private final @Nullable PipelinedExporter pipeline;
  private final String name;
  private final int maxBatchSize;
  private final long delayNanos;
  private final long timeoutNanos;
  private final ProcessorMetrics metrics;
  private final BoundedMpscQueue<T> queue;
  private final QueueBudget budget;
  private final WakeMark wakeMark;
  private final Waiter waiter;
  private final Drains drains;

  private final BatchExports exports;
  private final StateLogger exportLog = new StateLogger(LOGGER);
  private final DropLog fullLog;
  private final DropLog budgetLog;

  /** How many waiting items wake the worker. */
  private final int wakeSize;

  /** When the last export began, or the queue was last found empty when one was due. */
  private long lastExportNanos;

  /** Whether the first item was seen. */
  private boolean begun;

  private boolean terminated;

  BatchLoop(
      BatchWorkerBuilder<T> settings,
      BoundedMpscQueue<T> queue,
      QueueBudget budget,
      WakeMark wakeMark,
      Waiter waiter,
      Drains drains) {
    exporter = new ContainedExporter<>(settings.exporter);
    pipeline = settings.exporter.pipeline();
    name = settings.name;
    maxBatchSize = settings.maxBatchSize;
    delayNanos = settings.scheduleDelayNanos;
    timeoutNanos = settings.exporterTimeoutNanos;
    metrics = settings.metrics;
    exports = new BatchExports(timeoutNanos, budget, waiter);
    wakeSize = delayNanos == 0 ? 1 : maxBatchSize;
    this.queue = queue;
    this.budget = budget;
    this.wakeMark = wakeMark;
    this.waiter = waiter;
    this.drains = drains;
    fullLog = DropLog.ofQueue(LOGGER, name, queue);
    budgetLog = DropLog.ofBudget(LOGGER, name, budget);
    lastExportNanos = waiter.nanoTime();
    if (pipeline != null) {
      pipeline.onReady(waiter);
    }
  }

  @Override
  public void run() {
    try {
      while (!terminated) {
        runStep();
      }
    } finally {
      if (!terminated) {
        abandon();
      }
    }
  }

  /** Whatever goes wrong in a step must not end the thread: there would be no export any more. */
  private void runStep() {
    try {
      long nanos = step();
      if (nanos > 0) {
        waiter.await(nanos);
      }
    } catch (Throwable thrown) {
      recover(thrown);
    }
  }

  private void recover(Throwable thrown) {
    try {
      exportLog.problem(name + " met an unexpected error and goes on", thrown);
    } catch (Throwable fromLogging) {
      // There is nowhere left to report to, and going on matters more.
    }
    waiter.await(PAUSE_AFTER_ERROR_NANOS);
  }

  /**
   * Does what is due, but no more than one export, so that requests are seen in between.
   *
   * @return for how many nanoseconds nothing will be due unless the worker is woken
   */
  long step() {
    if (terminated) {
      return 0;
    }
    drains.takeRequests();
    if (!begun && queue.offeredVolatile() > 0) {
      begun = true;
      begin();
    }
    settleExports(waiter.nanoTime());
    if (isExportDue()) {
      exportBatch();
      settleExports(waiter.nanoTime());
    }
    settleDrains(waiter.nanoTime());
    accountItems();
    fullLog.update(queue.refusedFull(), waiter.nanoTime());
    budgetLog.update(budget.refused(), waiter.nanoTime());
    return terminated || isExportDue() ? 0 : untilNextEvent(waiter.nanoTime());
  }

  /**
   * What the first item takes to be counted and exported is loaded here, not by who has ended it.
   */
  private void begin() {
    metrics.begin();
    if (pipeline != null) {
      pipeline.prepare();
    }
  }

  private void accountItems() {
    if (!terminated) {
      budget.accountItems(waiting() + (pipeline != null ? 0 : exports.items()));
    }
  }

  boolean isTerminated() {
    return terminated;
  }

  private boolean isExportDue() {
    return isBatchReady(waiter.nanoTime()) && isExporterReady();
  }

  private boolean isExporterReady() {
    return pipeline == null ? exports.isEmpty() : pipeline.isReady();
  }

  private boolean isBatchReady(long now) {
    long waiting = waiting();
    return waiting > 0
        && (waiting >= maxBatchSize || budget.isBatchWaiting() || isDelayOver(now) || isDraining());
  }

  private long waiting() {
    return queue.offeredVolatile() - queue.polledVolatile();
  }

  private boolean isDelayOver(long now) {
    return now - lastExportNanos >= delayNanos;
  }

  private boolean isDraining() {
    return drains.isAnyBeyond(queue.polledVolatile());
  }

  private void exportBatch() {
    exports.setAwaited(false);
    lastExportNanos = waiter.nanoTime();
    long first = queue.polledVolatile();
    Batch<T> batch = Batch.take(queue, (int) Math.min(waiting(), maxBatchSize));
    budget.taken(batch.heavyBytes());
    long held = pipeline != null ? 0 : batch.heavyBytes();
    budget.release(batch.heavyBytes() - held);
    metrics.processed(batch.items().size());
    CompletableResultCode result = exporter.export(batch.items());
    exports.add(first, batch.items().size(), held, lastExportNanos, result);
  }

  private void settleExports(long now) {
    for (BatchExport export = exports.settleNext(now);
        export != null;
        export = exports.settleNext(now)) {
      onOutcome(export);
    }
  }

  private void onOutcome(BatchExport export) {
    if (export.isSuccess()) {
      exportLog.recovered(name + " exports again");
      return;
    }
    Throwable cause = export.cause(timeoutNanos);
    if (cause instanceof Kept) {
      return;
    }
    exportLog.problem(
        name + " could not export " + export.size + " items; more failures are logged at FINE",
        cause);
    drains.fail(export.first, cause);
  }

  private void settleDrains(long now) {
    for (Iterator<Drain> i = drains.iterator(); i.hasNext(); ) {
      Drain drain = i.next();
      if (settle(drain, now)) {
        i.remove();
      }
    }
    if (terminated) {
      drains.answerAll();
    }
  }

  private boolean settle(Drain drain, long now) {
    boolean late = drain.nanosLeft(now, timeoutNanos) <= 0;
    boolean drained = isDrained(drain);
    if (late && !drained) {
      drain.fail(BatchExports.timeout(timeoutNanos));
    }
    if (drain.exporterResult == null && (drained || (late && drain.isShutdown))) {
      drain.exporterResult = exporter.finish(drain);
      drain.exporterResult.whenComplete(waiter);
    }
    boolean answered = drain.exporterResult != null && drain.exporterResult.isDone();
    if (!answered && !late) {
      return false;
    }
    if (!answered) {
      drain.fail(BatchExports.timeout(timeoutNanos));
    }
    if (drain.isShutdown) {
      terminate();
    }
    drain.complete();
    return true;
  }

  /** A pipelined exporter waits for its results itself when it is flushed or shut down. */
  private boolean isDrained(Drain drain) {
    long end = Math.min(drain.target, queue.offeredVolatile());
    return queue.polledVolatile() >= end
        && (pipeline != null || !exports.isOpenBefore(drain.target));
  }

  private void terminate() {
    int dropped = queue.seal();
    budget.close();
    if (dropped > 0) {
      LOGGER.log(
          Level.WARNING, name + " was shut down before " + dropped + " items could be exported");
      metrics.begin();
    }
    terminated = true;
  }

  /** The thread ends though nobody asked for it: holds nothing and takes nothing from now on. */
  private void abandon() {
    queue.close();
    terminate();
    drains.failAll();
  }

  private long untilNextEvent(long now) {
    long nanos = Math.min(exports.nanosLeft(now), drains.nanosLeft(now, timeoutNanos));
    boolean exportHeldUp = isBatchReady(now) && !isExporterReady();
    boolean resultAwaited = (exportHeldUp && pipeline == null) || !drains.isEmpty();
    exports.setAwaited(resultAwaited);
    if (resultAwaited && exports.isAnyDone()) {
      return 0;
    }
    if (exportHeldUp) {
      // What comes in meanwhile is to be accounted now and then.
      wakeMark.setVolatile(queue.offeredVolatile() + maxBatchSize);
      return nanos;
    }
    return Math.min(nanos, untilNextExport(now));
  }

  private long untilNextExport(long now) {
    if (isDelayOver(now)) {
      lastExportNanos = now;
    }
    long wakeAt = queue.polledVolatile() + wakeSize;
    wakeMark.setVolatile(wakeAt);
    if (queue.offeredVolatile() >= wakeAt) {
      return 0;
    }
    return delayNanos == 0 ? Long.MAX_VALUE : delayNanos - (now - lastExportNanos);
  }
}
