package dev.peregrine.sdk.common.internal;

import dev.peregrine.sdk.common.internal.concurrent.BoundedMpscQueue;
import java.util.concurrent.TimeUnit;

/**
 * Says when a queue begins to drop items for some reason, and when it has not dropped any for a
 * while. Used by the worker's thread only.
 */
final class DropLog {

  private static final long QUIET_NANOS = TimeUnit.SECONDS.toNanos(10);

  private final StateLogger log;
  private final String name;
  private final String reason;
  private final String advice;

  private long dropped;
  private long lastDropNanos;

  private DropLog(LazyLogger logger, String name, String reason, String advice) {
    log = new StateLogger(logger);
    this.name = name;
    this.reason = reason;
    this.advice = advice;
  }

  /** Says when a queue is full. */
  static DropLog ofQueue(LazyLogger logger, String name, BoundedMpscQueue<?> queue) {
    return new DropLog(
        logger,
        name,
        "queue full (" + queue.capacity() + " items)",
        "Allow a larger queue, or see why the exporter is slow.");
  }

  /** Says when there is no more memory for items. */
  static DropLog ofBudget(LazyLogger logger, String name, QueueBudget budget) {
    return new DropLog(
        logger,
        name,
        "memory budget used up (" + budget.limit() + " bytes)",
        "Set otel.peregrine.memory.budget, or see why the exporter is slow.");
  }

  /**
   * Looks for drops since the last time.
   *
   * @param count how many items were dropped so far
   */
  void update(long count, long now) {
    long before = dropped;
    dropped = count;
    if (dropped > before) {
      lastDropNanos = now;
      log.problem(name + ": " + reason + ", " + dropped + " dropped so far. " + advice);
    } else if (log.isFailing() && now - lastDropNanos >= QUIET_NANOS) {
      log.recovered(name + ": no more drops, " + dropped + " in all");
    }
  }
}
