package io.opentelemetry.sdk.metrics.export;

import dev.peregrine.sdk.common.internal.thread.Timer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Callable;
import java.util.concurrent.Delayed;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** An executor and a timer whose time the test moves; its tasks run in the test's thread. */
final class ManualScheduler extends AbstractExecutorService implements ScheduledExecutorService {

  private final List<Task> tasks = new ArrayList<>();
  private long now;
  private boolean shutdown;

  /** The same time, for what must not depend on the executor. */
  Timer timer() {
    return new Timer() {
      @Override
      public long nanoTime() {
        return now;
      }

      @Override
      public void schedule(Runnable action, long delayNanos) {
        if (delayNanos != NEVER) {
          tasks.add(new Task(action, now + delayNanos, 0));
        }
      }

      @Override
      public void cancel(Runnable action) {
        tasks.removeIf(task -> task.action == action);
      }

      @Override
      public void close() {
        throw new UnsupportedOperationException("It is shared");
      }
    };
  }

  /** Lets time pass, and runs what is due in its order. */
  void advance(long nanos) {
    long end = now + nanos;
    for (Task next = nextBefore(end); next != null; next = nextBefore(end)) {
      now = Math.max(now, next.at);
      runNow(next);
    }
    now = end;
  }

  void advanceSeconds(long seconds) {
    advance(TimeUnit.SECONDS.toNanos(seconds));
  }

  /** Runs what was handed over and is due at once. */
  void runDue() {
    advance(0);
  }

  int waiting() {
    return tasks.size();
  }

  private Task nextBefore(long end) {
    return tasks.stream()
        .filter(task -> task.at <= end)
        .min(Comparator.comparingLong(task -> task.at))
        .orElse(null);
  }

  private void runNow(Task task) {
    tasks.remove(task);
    if (task.period > 0) {
      task.at += task.period;
      tasks.add(task);
      task.runAndKeep();
    } else {
      task.run();
    }
  }

  @Override
  public void execute(Runnable command) {
    if (shutdown) {
      throw new RejectedExecutionException("shut down");
    }
    tasks.add(new Task(command, now, 0));
  }

  @Override
  public ScheduledFuture<?> scheduleAtFixedRate(
      Runnable command, long initialDelay, long period, TimeUnit unit) {
    if (shutdown) {
      throw new RejectedExecutionException("shut down");
    }
    Task task = new Task(command, now + unit.toNanos(initialDelay), unit.toNanos(period));
    tasks.add(task);
    return task;
  }

  @Override
  public ScheduledFuture<?> schedule(Runnable command, long delay, TimeUnit unit) {
    throw new UnsupportedOperationException();
  }

  @Override
  public <V> ScheduledFuture<V> schedule(Callable<V> callable, long delay, TimeUnit unit) {
    throw new UnsupportedOperationException();
  }

  @Override
  public ScheduledFuture<?> scheduleWithFixedDelay(
      Runnable command, long initialDelay, long delay, TimeUnit unit) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void shutdown() {
    shutdown = true;
  }

  @Override
  public List<Runnable> shutdownNow() {
    shutdown = true;
    return List.of();
  }

  @Override
  public boolean isShutdown() {
    return shutdown;
  }

  @Override
  public boolean isTerminated() {
    return shutdown;
  }

  @Override
  public boolean awaitTermination(long timeout, TimeUnit unit) {
    return shutdown;
  }

  private final class Task extends FutureTask<Void> implements ScheduledFuture<Void> {

    private final Runnable action;
    private final long period;
    private long at;

    Task(Runnable action, long at, long period) {
      super(action, null);
      this.action = action;
      this.at = at;
      this.period = period;
    }

    void runAndKeep() {
      if (!runAndReset()) {
        tasks.remove(this);
      }
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
      tasks.remove(this);
      return super.cancel(mayInterruptIfRunning);
    }

    @Override
    public long getDelay(TimeUnit unit) {
      return unit.convert(at - now, TimeUnit.NANOSECONDS);
    }

    @Override
    public int compareTo(Delayed other) {
      return Long.compare(getDelay(TimeUnit.NANOSECONDS), other.getDelay(TimeUnit.NANOSECONDS));
    }
  }
}
