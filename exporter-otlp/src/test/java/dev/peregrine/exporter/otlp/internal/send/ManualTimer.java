package dev.peregrine.exporter.otlp.internal.send;

import dev.peregrine.sdk.common.internal.thread.Timer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;

/** A timer whose time passes when the test says so. */
public final class ManualTimer implements Timer {

  private final List<Task> tasks = new ArrayList<>();

  /** Close to the overflow, which real clocks may meet at any time. */
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
    if (delayNanos != NEVER) {
      tasks.add(new Task(task, now + delayNanos));
    }
  }

  @Override
  public void cancel(Runnable task) {
    tasks.removeIf(waiting -> waiting.action == task);
  }

  @Override
  public void close() {
    closed = true;
    tasks.clear();
  }

  /** Lets time pass, and does on the way what is due. */
  public void advance(Duration time) {
    long end = now + time.toNanos();
    for (Optional<Task> next = firstUntil(end); next.isPresent(); next = firstUntil(end)) {
      tasks.remove(next.get());
      now = next.get().at - now > 0 ? next.get().at : now;
      next.get().action.run();
    }
    now = end;
  }

  private Optional<Task> firstUntil(long end) {
    return tasks.stream()
        .filter(task -> task.at - end <= 0)
        .min(Comparator.comparingLong(task -> task.at - end));
  }

  public int scheduled() {
    return tasks.size();
  }

  public boolean isClosed() {
    return closed;
  }

  private record Task(Runnable action, long at) {}
}
