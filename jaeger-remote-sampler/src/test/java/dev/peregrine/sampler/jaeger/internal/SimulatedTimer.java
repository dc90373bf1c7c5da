package dev.peregrine.sampler.jaeger.internal;

import dev.peregrine.sdk.common.internal.thread.Timer;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;

/** A timer with at most one task, whose time passes when the test says so. */
final class SimulatedTimer implements Timer {

  private long now;
  private Runnable task;
  private long dueAt;
  private boolean closed;

  @Override
  public long nanoTime() {
    return now;
  }

  @Override
  public void schedule(Runnable newTask, long delayNanos) {
    if (closed) {
      throw new RejectedExecutionException();
    }
    if (task != null) {
      throw new AssertionError("One question at a time");
    }
    task = newTask;
    dueAt = now + delayNanos;
  }

  @Override
  public void cancel(Runnable cancelled) {
    throw new UnsupportedOperationException("A poller forgets nothing but by closing");
  }

  /** When the task is due, from now on; null if there is none. */
  Duration due() {
    return task == null ? null : Duration.ofNanos(dueAt - now);
  }

  void advance(Duration time) {
    now += time.toNanos();
    while (task != null && dueAt <= now) {
      Runnable ready = task;
      task = null;
      ready.run();
    }
  }

  @Override
  public void close() {
    closed = true;
    task = null;
  }
}
