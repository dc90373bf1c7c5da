package dev.peregrine.sdk.common.internal;

import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Parks the worker's thread. */
final class ThreadWaiter implements Waiter {

  /** Set once, before the thread starts. */
  private volatile @Nullable Thread thread;

  void use(Thread worker) {
    thread = worker;
  }

  @Override
  public long nanoTime() {
    return System.nanoTime();
  }

  @Override
  public void await(long nanos) {
    LockSupport.parkNanos(this, nanos);
    boolean unused = Thread.interrupted();
  }

  @Override
  public void wake() {
    LockSupport.unpark(thread);
  }
}
