package dev.peregrine.sdk.common.internal.concurrent;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.atomic.LongAdder;

/**
 * Lets one event pass in each interval, and counts the others.
 *
 * <p><b>Roles:</b> any number of threads bring events. <b>Guarantee:</b> wait-free. Of several
 * threads that come at the end of an interval, the one whose compare-and-set moves it on passes.
 */
public final class LogThrottle {

  /** What {@link #tryPass(long)} returns to an event that has to wait. */
  public static final long SUPPRESSED = -1;

  private static final VarHandle OPENS_AT;

  static {
    try {
      OPENS_AT = MethodHandles.lookup().findVarHandle(LogThrottle.class, "opensAt", long.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final long intervalNanos;
  private final LongAdder suppressed = new LongAdder();

  /** When the next event may pass, in nanoseconds of the caller's clock. */
  private volatile long opensAt;

  /**
   * Makes one that lets the first event pass.
   *
   * @param nowNanos the caller's clock, which only moves forward
   */
  public LogThrottle(long intervalNanos, long nowNanos) {
    this.intervalNanos = intervalNanos;
    opensAt = nowNanos;
  }

  /**
   * Reports an event.
   *
   * @return how many events were suppressed since the last one that passed, or {@link #SUPPRESSED}
   */
  public long tryPass(long nowNanos) {
    long seen = opensAt;
    if (nowNanos - seen >= 0 && OPENS_AT.compareAndSet(this, seen, nowNanos + intervalNanos)) {
      return suppressed.sumThenReset();
    }
    suppressed.increment();
    return SUPPRESSED;
  }
}
