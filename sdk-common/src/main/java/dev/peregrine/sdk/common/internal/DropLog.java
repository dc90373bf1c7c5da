package dev.peregrine.sdk.common.internal;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.logging.Logger;

/**
 * Says when a queue begins to drop items for some reason, and when it has not dropped any for a
 * while. Used by the worker's thread only.
 */
final class DropLog {

  private static final long QUIET_NANOS = TimeUnit.SECONDS.toNanos(10);

  private final StateLogger log;
  private final String name;
  private final LongSupplier count;
  private final String reason;
  private final String advice;

  private long dropped;
  private long lastDropNanos;

  /**
   * Makes one for a reason.
   *
   * @param name what drops the items
   * @param count how many it has dropped
   */
  DropLog(Logger logger, String name, LongSupplier count, String reason, String advice) {
    log = new StateLogger(logger);
    this.name = name;
    this.count = count;
    this.reason = reason;
    this.advice = advice;
  }

  void update(long now) {
    long before = dropped;
    dropped = count.getAsLong();
    if (dropped > before) {
      lastDropNanos = now;
      log.problem(name + ": " + reason + ", " + dropped + " dropped so far. " + advice);
    } else if (log.isFailing() && now - lastDropNanos >= QUIET_NANOS) {
      log.recovered(name + ": no more drops, " + dropped + " in all");
    }
  }
}
