package dev.peregrine.sdk.common.internal;

import io.opentelemetry.sdk.common.CompletableResultCode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The batches whose results are not there yet; one at most unless the exporter is pipelined. A
 * batch keeps its place until its result comes or is taken for lost, but fails as soon as its time
 * is over. Used by the worker's thread only, where nothing else is said.
 */
final class BatchExports {

  private final long timeoutNanos;
  private final QueueBudget budget;
  private final Waiter waiter;
  private final List<BatchExport> pending = new ArrayList<>();

  /**
   * Whether the worker, asleep, has to hear of a result at once. Mostly it need not: nothing is
   * left to do until the next batch is full. Written by the worker before it looks for results a
   * last time; read by whoever completes a result, after that.
   */
  private volatile boolean awaited;

  BatchExports(long timeoutNanos, QueueBudget budget, Waiter waiter) {
    this.timeoutNanos = timeoutNanos;
    this.budget = budget;
    this.waiter = waiter;
  }

  boolean isEmpty() {
    return pending.isEmpty();
  }

  /** Whether a result is there that was not settled. */
  boolean isAnyDone() {
    for (BatchExport export : pending) {
      if (export.isDone()) {
        return true;
      }
    }
    return false;
  }

  /** How many items the batches hold. */
  long items() {
    long items = 0;
    for (BatchExport export : pending) {
      items += export.size;
    }
    return items;
  }

  /** Adds a batch with the result of its export. */
  void add(long first, int size, long heavyBytes, long startNanos, CompletableResultCode result) {
    BatchExport export = new BatchExport(this, first, size, heavyBytes, startNanos, result);
    pending.add(export);
    result.whenComplete(export);
  }

  /** Whether the worker, when it sleeps, is woken for any result or for failures only. */
  void setAwaited(boolean awaited) {
    this.awaited = awaited;
  }

  /** Any thread. */
  void onResult(boolean success) {
    if (awaited || !success) {
      waiter.wake();
    }
  }

  /**
   * Looks for results, and for batches whose time is over.
   *
   * @return a batch whose outcome is known now and was not before, each of them once; null if there
   *     is no other
   */
  @Nullable BatchExport settleNext(long now) {
    for (Iterator<BatchExport> i = pending.iterator(); i.hasNext(); ) {
      BatchExport export = i.next();
      if (export.isDone()) {
        i.remove();
        budget.release(export.heavyBytes);
        if (!export.isTimedOut()) {
          return export;
        }
      } else if (export.isLate(now, timeoutNanos)) {
        export.timeOut();
        return export;
      } else if (export.isLost(now, timeoutNanos)) {
        i.remove();
        budget.release(export.heavyBytes);
      }
    }
    return null;
  }

  /** The cause of a failure that took too long. */
  static TimeoutException timeout(long timeoutNanos) {
    return new TimeoutException(
        "Not finished within " + TimeUnit.NANOSECONDS.toMillis(timeoutNanos) + " ms");
  }

  /** Whether the outcome of anything before a position of the queue is still open. */
  boolean isOpenBefore(long position) {
    for (BatchExport export : pending) {
      if (!export.isTimedOut() && export.first < position) {
        return true;
      }
    }
    return false;
  }

  /** For how long no batch's time will be over. */
  long nanosLeft(long now) {
    long nanos = Long.MAX_VALUE;
    for (BatchExport export : pending) {
      nanos = Math.min(nanos, export.nanosLeft(now, timeoutNanos));
    }
    return nanos;
  }
}
