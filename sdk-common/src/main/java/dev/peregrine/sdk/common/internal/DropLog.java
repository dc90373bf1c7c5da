package dev.peregrine.sdk.common.internal;

import dev.peregrine.sdk.common.internal.concurrent.BoundedMpscQueue;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;

/**
 * Says when a queue begins to drop items, and when it has not dropped any for a while. Used by the
 * worker's thread only.
 */
final class DropLog {

  private static final long QUIET_NANOS = TimeUnit.SECONDS.toNanos(10);

  private final StateLogger log;
  private final String name;
  private final BoundedMpscQueue<?> queue;

  private long dropped;
  private long lastDropNanos;

  DropLog(Logger logger, String name, BoundedMpscQueue<?> queue) {
    log = new StateLogger(logger);
    this.name = name;
    this.queue = queue;
  }

  void update(long now) {
    long before = dropped;
    dropped = queue.refusedFull();
    if (dropped > before) {
      lastDropNanos = now;
      log.problem(
          name
              + ": queue full ("
              + queue.capacity()
              + " items), "
              + dropped
              + " dropped so far. Allow a larger queue, or see why the exporter is slow.");
    } else if (log.isFailing() && now - lastDropNanos >= QUIET_NANOS) {
      log.recovered(name + ": no more drops, " + dropped + " in all");
    }
  }
}
