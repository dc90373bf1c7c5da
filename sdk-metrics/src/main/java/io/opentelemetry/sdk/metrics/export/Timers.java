package io.opentelemetry.sdk.metrics.export;

/** Runs tasks after some time, on a thread that no exporter and no callback can hold up. */
@FunctionalInterface
interface Timers {

  /** As much time as it takes. */
  long UNLIMITED = Long.MAX_VALUE;

  /**
   * Runs a task once, unless the time is {@link #UNLIMITED}.
   *
   * @return cancels it, which has no effect once it runs
   */
  Runnable after(long nanos, Runnable task);

  /** Those of all readers of the process. */
  static Timers shared() {
    return DaemonTimers.SHARED;
  }
}
