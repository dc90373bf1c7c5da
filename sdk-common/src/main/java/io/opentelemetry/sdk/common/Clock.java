package io.opentelemetry.sdk.common;

/** A source of time. Implementations are safe for use by several threads. */
public interface Clock {

  /**
   * The clock of the system.
   *
   * @return the one clock that is used unless another is given
   */
  static Clock getDefault() {
    return SystemClock.INSTANCE;
  }

  /**
   * The time of day, as precisely as the clock can tell. It may jump when the system's time is set.
   *
   * @return nanoseconds since the epoch
   */
  long now();

  /**
   * The time of day, at a precision to choose.
   *
   * @param highPrecision false if milliseconds will do, which may be cheaper; this default ignores
   *     it
   * @return nanoseconds since the epoch
   */
  default long now(boolean highPrecision) {
    return now();
  }

  /**
   * A time that only moves forward, for measuring durations. Only differences mean anything.
   *
   * @return nanoseconds since an arbitrary moment
   */
  long nanoTime();
}
