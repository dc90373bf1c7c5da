package dev.peregrine.exporter.otlp.internal.deliver;

import dev.peregrine.exporter.otlp.internal.send.RetryTimer;
import java.util.concurrent.RejectedExecutionException;

/**
 * Wakes the delivery at the earliest of the times that it was set to; perhaps more often. Guarded by
 * the delivery's lock, but for the alarm itself.
 */
final class Alarm {

  private final RetryTimer timer;
  private final DeliveryLock lock;
  private final Runnable onTime;
  private boolean isSet;
  private long setTo;

  Alarm(RetryTimer timer, DeliveryLock lock, Runnable onTime) {
    this.timer = timer;
    this.lock = lock;
    this.onTime = onTime;
  }

  void set(long at) {
    if (!isSet || setTo - at > 0) {
      isSet = true;
      setTo = at;
      lock.afterwards(() -> schedule(at));
    }
  }

  private void schedule(long at) {
    try {
      timer.schedule(() -> ring(at), Math.max(at - timer.nanoTime(), 0));
    } catch (RejectedExecutionException e) {
      // All is over, so nothing is due any more.
    }
  }

  private void ring(long at) {
    lock.enter();
    try {
      isSet &= setTo != at;
    } finally {
      lock.leave();
    }
    onTime.run();
  }
}
