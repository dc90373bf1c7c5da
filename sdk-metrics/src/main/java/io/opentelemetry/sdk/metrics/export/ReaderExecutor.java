package io.opentelemetry.sdk.metrics.export;

import io.opentelemetry.sdk.common.CompletableResultCode;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Where a periodic reader works: in a daemon thread of its own, or where it was told to. */
final class ReaderExecutor implements Executor {

  /** How long a caller waits for work that needs no other thread. */
  private static final long COURTESY_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final ScheduledExecutorService scheduler;
  private final boolean own;
  private final AtomicReference<@Nullable Future<?>> repetition = new AtomicReference<>();

  private ReaderExecutor(ScheduledExecutorService scheduler, boolean own) {
    this.scheduler = scheduler;
    this.own = own;
  }

  static ReaderExecutor of(@Nullable ScheduledExecutorService given) {
    return given != null
        ? new ReaderExecutor(given, /* own= */ false)
        : new ReaderExecutor(
            new ScheduledThreadPoolExecutor(1, ReaderExecutor::daemon), /* own= */ true);
  }

  private static Thread daemon(Runnable work) {
    // Inherits no thread locals: the reader outlives whatever the current thread is doing.
    Thread thread =
        new Thread(null, work, "PeriodicMetricReader", 0, /* inheritThreadLocals= */ false);
    thread.setDaemon(true);
    return thread;
  }

  void repeat(Runnable task, long intervalNanos) {
    repetition.set(
        scheduler.scheduleAtFixedRate(task, intervalNanos, intervalNanos, TimeUnit.NANOSECONDS));
  }

  @Override
  public void execute(Runnable task) {
    scheduler.execute(task);
  }

  /**
   * Does what somebody has asked for. Programs expect that what can be done at once is done when
   * the call returns. In the reader's own thread an exporter that hangs does not hold up the
   * caller; of an executor that was given nobody knows if it has a thread to spare.
   */
  void begin(Runnable task) {
    Future<?> done = own ? submit(task) : null;
    if (done == null) {
      task.run();
    } else {
      await(done);
    }
  }

  private @Nullable Future<?> submit(Runnable task) {
    try {
      return scheduler.submit(task);
    } catch (RejectedExecutionException e) {
      return null;
    }
  }

  private static void await(Future<?> task) {
    try {
      task.get(COURTESY_NANOS, TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (TimeoutException | ExecutionException e) {
      // It goes on by itself.
    }
  }

  /** Ends what was begun, and an exporter that is still at work after its time. */
  void end(CompletableResultCode outcome) {
    Future<?> repeated = repetition.get();
    if (repeated != null) {
      repeated.cancel(/* mayInterruptIfRunning= */ false);
    }
    scheduler.shutdown();
    if (own && outcome.getFailureThrowable() instanceof TimeoutException) {
      scheduler.shutdownNow();
    }
  }
}
