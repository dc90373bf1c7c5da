package io.opentelemetry.sdk.metrics.export;

import io.opentelemetry.sdk.common.CompletableResultCode;
import java.util.concurrent.ScheduledExecutorService;
import org.jspecify.annotations.Nullable;

/** Where a periodic reader works: in a daemon thread of its own, or where it was told to. */
interface ReaderExecutor {

  static ReaderExecutor of(@Nullable ScheduledExecutorService given) {
    return given == null ? new ReaderThread() : new GivenExecutor(given);
  }

  /**
   * Runs a task again and again, until the end. Called once.
   *
   * @return whether it does; false after the end
   */
  boolean repeat(Runnable task, long intervalNanos);

  /** Runs a task soon. After the end it runs at once: the last metrics are worth this thread. */
  void execute(Runnable task);

  /**
   * Does what somebody has asked for. Programs expect that what can be done at once is done when
   * the call returns.
   */
  void begin(Runnable task);

  /** Ends what was begun, and an exporter that is still at work after its time. */
  void end(CompletableResultCode outcome);
}
