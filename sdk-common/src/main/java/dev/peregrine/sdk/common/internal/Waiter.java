package dev.peregrine.sdk.common.internal;

/** How a worker sees time and sleeps, so that tests can replace both. */
interface Waiter extends Runnable {

  /** A clock that only moves forward, in nanoseconds. */
  long nanoTime();

  /**
   * Sleeps until the time is over or {@link #wake()} is called, even if that was before; may return
   * early. An interrupt ends the sleep and is cleared, since the worker's thread is nobody else's.
   */
  void await(long nanos);

  /** Ends the current or the next sleep. Any thread may call it. */
  void wake();

  /** What wakes is itself the action for those who can only run one. */
  @Override
  default void run() {
    wake();
  }
}
