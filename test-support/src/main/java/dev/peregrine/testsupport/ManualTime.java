package dev.peregrine.testsupport;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/** What a timer does whose time passes when the test says so. */
public class ManualTime {

  private record Task(Runnable action, long at) {}

  private final List<Task> tasks = new ArrayList<>();

  /** Close to the overflow, which real clocks may meet at any time. */
  private long now = Long.MAX_VALUE - 1_000;

  private boolean closed;

  public final long nanoTime() {
    return now;
  }

  public final void schedule(Runnable task, long delayNanos) {
    if (closed) {
      throw new RejectedExecutionException();
    }
    if (delayNanos != Long.MAX_VALUE) {
      tasks.add(new Task(task, now + delayNanos));
    }
  }

  public final void cancel(Runnable task) {
    tasks.removeIf(waiting -> waiting.action == task);
  }

  public final void close() {
    closed = true;
    tasks.clear();
  }

  /** Lets time pass, and does on the way what is due. */
  public final void advance(Duration time) {
    long end = now + time.toNanos();
    for (Optional<Task> next = first();
        next.isPresent() && next.get().at - end <= 0;
        next = first()) {
      tasks.remove(next.get());
      now = next.get().at - now > 0 ? next.get().at : now;
      next.get().action.run();
    }
    now = end;
  }

  private Optional<Task> first() {
    return tasks.stream().min(Comparator.comparingLong(task -> task.at - now));
  }

  /** How many tasks wait for their time. */
  public final int scheduled() {
    return tasks.size();
  }

  /** When the first task is due, from now on; null if there is none. */
  public final @Nullable Duration due() {
    return first().map(task -> Duration.ofNanos(task.at - now)).orElse(null);
  }

  public final boolean isClosed() {
    return closed;
  }
}
