package dev.peregrine.exporter.otlp.internal.send;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;

/** A timer whose time passes when the test says so. */
final class ManualTimer implements RetryTimer {

  private final List<Task> tasks = new ArrayList<>();
  private long now = Long.MAX_VALUE - 1_000;
  private boolean closed;

  @Override
  public long nanoTime() {
    return now;
  }

  @Override
  public void schedule(Runnable task, long delayNanos) {
    if (closed) {
      throw new RejectedExecutionException();
    }
    tasks.add(new Task(task, now + delayNanos));
  }

  @Override
  public void close() {
    closed = true;
    tasks.clear();
  }

  void advance(Duration time) {
    now += time.toNanos();
    List<Task> due = tasks.stream().filter(task -> task.at - now <= 0).toList();
    tasks.removeAll(due);
    due.forEach(task -> task.action.run());
  }

  int scheduled() {
    return tasks.size();
  }

  private record Task(Runnable action, long at) {}
}
