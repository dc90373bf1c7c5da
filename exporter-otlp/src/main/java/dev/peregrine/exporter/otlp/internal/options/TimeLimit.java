package dev.peregrine.exporter.otlp.internal.options;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Timeouts as builders get them, where zero means that there is no limit. */
final class TimeLimit {

  private static final long NONE = Long.MAX_VALUE;

  private TimeLimit() {}

  /** A timeout in nanoseconds; {@link Long#MAX_VALUE} for no limit. */
  static long nanos(Duration timeout) {
    requireNonNull(timeout, "timeout");
    return nanos(saturatedNanos(timeout), TimeUnit.NANOSECONDS);
  }

  /** A timeout in nanoseconds; {@link Long#MAX_VALUE} for no limit. */
  static long nanos(long timeout, TimeUnit unit) {
    requireNonNull(unit, "unit");
    if (timeout < 0) {
      throw new IllegalArgumentException("timeout must be non-negative");
    }
    return timeout == 0 ? NONE : unit.toNanos(timeout);
  }

  static long saturatedNanos(Duration duration) {
    try {
      return duration.toNanos();
    } catch (ArithmeticException e) {
      return duration.isNegative() ? -1 : NONE;
    }
  }
}
