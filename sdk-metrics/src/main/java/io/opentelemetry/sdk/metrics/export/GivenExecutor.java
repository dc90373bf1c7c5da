package io.opentelemetry.sdk.metrics.export;

import io.opentelemetry.sdk.common.CompletableResultCode;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** An executor of the application, which may have ended it first. */
final class GivenExecutor implements ReaderExecutor {

  private final ScheduledExecutorService scheduler;
  private volatile @Nullable Future<?> repetition;

  GivenExecutor(ScheduledExecutorService scheduler) {
    this.scheduler = scheduler;
  }

  @Override
  public boolean repeat(Runnable task, long intervalNanos) {
    try {
      repetition =
          scheduler.scheduleAtFixedRate(task, intervalNanos, intervalNanos, TimeUnit.NANOSECONDS);
      return true;
    } catch (RejectedExecutionException e) {
      return false;
    }
  }

  @Override
  public void execute(Runnable task) {
    try {
      scheduler.execute(task);
    } catch (RejectedExecutionException e) {
      task.run();
    }
  }

  /** Nobody knows if the executor has a thread to spare, so the caller's does the work. */
  @Override
  public void begin(Runnable task) {
    task.run();
  }

  @Override
  public void end(CompletableResultCode outcome) {
    Future<?> repeated = repetition;
    if (repeated != null) {
      repeated.cancel(/* mayInterruptIfRunning= */ false);
    }
    scheduler.shutdown();
  }
}
