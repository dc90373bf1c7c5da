package dev.peregrine.sdk.common.internal;

import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Parks the worker's thread. */
final class ThreadWaiter implements Waiter {

  /** Set once, before the thread starts. */
  private volatile @Nullable Thread thread;

  /**
   * Set by whoever wakes, before the thread is unparked; cleared by the thread, before it looks at
   * what there is to do. The permit to go on would not do alone: an exporter that blocks the thread
   * may use it up.
   */
  private volatile boolean woken;

  void use(Thread worker) {
    thread = worker;
  }

  @Override
  public long nanoTime() {
    return System.nanoTime();
  }

  @Override
  public void await(long nanos) {
    if (!woken) {
      LockSupport.parkNanos(this, nanos);
    }
    woken = false;
    boolean unused = Thread.interrupted();
  }

  @Override
  public void wake() {
    woken = true;
    LockSupport.unpark(thread);
  }
}
