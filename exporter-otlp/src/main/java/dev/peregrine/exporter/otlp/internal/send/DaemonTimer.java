package dev.peregrine.exporter.otlp.internal.send;

import java.util.PriorityQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A timer on one daemon thread, which lives only while something is due and a while after that.
 * Thread-safe.
 */
public final class DaemonTimer implements RetryTimer, Runnable {

  private static final long IDLE_NANOS = TimeUnit.SECONDS.toNanos(10);

  private final String name;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();

  // All guarded by the lock.
  private final PriorityQueue<Task> tasks = new PriorityQueue<>();
  private boolean running;
  private boolean closed;

  public DaemonTimer(String name) {
    this.name = name;
  }

  @Override
  public long nanoTime() {
    return System.nanoTime();
  }

  /**
   * @throws RejectedExecutionException if the timer is closed
   */
  @Override
  public void schedule(Runnable task, long delayNanos) {
    lock.lock();
    try {
      if (closed) {
        throw new RejectedExecutionException("The timer is closed");
      }
      tasks.add(new Task(task, nanoTime() + delayNanos));
      if (running) {
        changed.signal();
      } else {
        DaemonThreads.start(name, this);
        running = true;
      }
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      tasks.clear();
      changed.signal();
    } finally {
      lock.unlock();
    }
  }

  /** What the thread does. */
  @Override
  public void run() {
    for (Runnable task = next(); task != null; task = next()) {
      try {
        task.run();
      } catch (RuntimeException | Error e) {
        // One that fails must not keep the others from running.
        Thread current = Thread.currentThread();
        current.getUncaughtExceptionHandler().uncaughtException(current, e);
      }
    }
  }

  /** Waits for a task to be due; null if there is none any more, which ends the thread. */
  private @Nullable Runnable next() {
    lock.lock();
    try {
      long idleUntil = nanoTime() + IDLE_NANOS;
      while (true) {
        Task first = tasks.peek();
        long nanos = (first == null ? idleUntil : first.due) - nanoTime();
        if (first != null && nanos <= 0) {
          tasks.remove();
          return first.action;
        }
        if (first == null && (closed || nanos <= 0)) {
          running = false;
          return null;
        }
        try {
          long unused = changed.awaitNanos(nanos);
        } catch (InterruptedException e) {
          // The thread is nobody else's: there is nothing to give up.
        }
      }
    } finally {
      lock.unlock();
    }
  }

  private static final class Task implements Comparable<Task> {

    final Runnable action;
    final long due;

    Task(Runnable action, long due) {
      this.action = action;
      this.due = due;
    }

    @Override
    public int compareTo(Task other) {
      return Long.signum(due - other.due);
    }
  }
}
