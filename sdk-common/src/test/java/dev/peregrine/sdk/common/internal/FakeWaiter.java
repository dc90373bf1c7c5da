package dev.peregrine.sdk.common.internal;

import java.util.concurrent.TimeUnit;

/** A clock that a test moves, and a sleep that never happens. */
final class FakeWaiter implements Waiter {

  /** Close to the overflow, which real clocks may meet at any time. */
  private long now = Long.MAX_VALUE - TimeUnit.SECONDS.toNanos(3);

  int wakes;

  /** How many of the next readings of the clock fail, in place of anything else that may. */
  int errors;

  @Override
  public long nanoTime() {
    if (errors > 0) {
      errors--;
      throw new OutOfMemoryError("for the test");
    }
    return now;
  }

  @Override
  public void await(long nanos) {
    now += nanos;
  }

  @Override
  public void wake() {
    wakes++;
  }

  void advance(long nanos) {
    now += nanos;
  }
}
