package dev.peregrine.sdk.common.internal.concurrent;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * Lets so many events pass a second, and after a pause at most those of one second at once.
 *
 * <p><b>Roles:</b> any number of threads bring events. <b>State:</b> the time at which the bucket
 * would be full again if no more events came; each one that passes moves it on by an interval.
 * <b>Guarantee:</b> lock-free; of several threads that ask for the last token one gets it.
 */
public final class TokenBucket {

  private static final double NANOS_PER_SECOND = 1e9;

  private static final VarHandle FULL_AT;

  static {
    try {
      FULL_AT = MethodHandles.lookup().findVarHandle(TokenBucket.class, "fullAt", long.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final long intervalNanos;

  /** How far ahead of the clock the bucket may be: all of its tokens but one are taken then. */
  private final long slackNanos;

  /** In nanoseconds of the caller's clock. */
  private volatile long fullAt;

  /**
   * Makes one that is full.
   *
   * @param perSecond how many may pass; none if it is not positive
   * @param nowNanos the caller's clock, which only moves forward
   */
  public TokenBucket(double perSecond, long nowNanos) {
    double interval = NANOS_PER_SECOND / Math.max(perSecond, 0);
    // A year is as good as never, and far from an overflow.
    intervalNanos = perSecond > 0 ? (long) Math.max(Math.min(interval, 3e16), 1) : 0;
    slackNanos = Math.max((long) NANOS_PER_SECOND - intervalNanos, 0);
    fullAt = nowNanos;
  }

  /** Reports an event; returns whether it passes. */
  public boolean tryTake(long nowNanos) {
    if (intervalNanos == 0) {
      return false;
    }
    while (true) {
      long seen = fullAt;
      long ahead = Math.max(seen - nowNanos, 0);
      if (ahead > slackNanos) {
        return false;
      }
      if (FULL_AT.compareAndSet(this, seen, nowNanos + ahead + intervalNanos)) {
        return true;
      }
    }
  }
}
