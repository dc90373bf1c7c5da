package io.opentelemetry.sdk.metrics.export;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

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

  /** Uses the JDK's own timer thread, so there is none to end. */
  static Timers shared() {
    return (nanos, task) -> {
      if (nanos == UNLIMITED) {
        return () -> {};
      }
      CompletableFuture<Void> timer =
          new CompletableFuture<Void>().orTimeout(nanos, TimeUnit.NANOSECONDS);
      CompletableFuture<Void> unused =
          timer.exceptionallyAsync(
              timeout -> {
                task.run();
                return null;
              });
      return () -> timer.complete(null);
    };
  }
}
