package dev.peregrine.exporter.otlp.internal.deliver;

import dev.peregrine.sdk.common.internal.thread.Timer;
import java.util.concurrent.RejectedExecutionException;

/**
 * Wakes the delivery at the earliest of the times that it was set to; perhaps more often. Guarded
 * by the delivery's lock, but for the alarm itself.
 */
final class Alarm implements Runnable {

  private final Timer timer;
  private final DeliveryLock lock;
  private final Delivery delivery;
  private boolean isSet;
  private long setTo;

  Alarm(Timer timer, DeliveryLock lock, Delivery delivery) {
    this.timer = timer;
    this.lock = lock;
    this.delivery = delivery;
  }

  void set(long at) {
    if (isSet && setTo - at <= 0) {
      return;
    }
    if (isSet) {
      timer.cancel(this);
    }
    isSet = true;
    setTo = at;
    try {
      timer.schedule(this, Math.max(at - timer.nanoTime(), 0));
    } catch (RejectedExecutionException e) {
      // All is over, so nothing is due any more.
    }
  }

  /** The alarm. */
  @Override
  public void run() {
    lock.enter();
    try {
      isSet &= setTo - timer.nanoTime() > 0;
    } finally {
      lock.leave();
    }
    delivery.onTime();
  }
}
