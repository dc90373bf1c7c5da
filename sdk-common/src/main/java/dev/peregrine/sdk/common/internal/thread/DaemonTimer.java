package dev.peregrine.sdk.common.internal.thread;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A timer on one daemon thread, which lives only while something is due, and perhaps a while after
 * that. Meant for few tasks at a time. Thread-safe.
 */
public final class DaemonTimer implements Timer, Runnable {

  private static final DaemonTimer SHARED = new DaemonTimer("peregrine-timer", 0, true);

  private final String name;
  private final long idleNanos;

  /** Whether each task runs on a thread of its own. */
  private final boolean apart;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();

  // All guarded by the lock.
  private final List<Task> tasks = new ArrayList<>();
  private boolean running;
  private boolean closed;

  /** A timer for tasks that are soon done and come again and again. */
  public DaemonTimer(String name) {
    this(name, TimeUnit.SECONDS.toNanos(10), false);
  }

  private DaemonTimer(String name, long idleNanos, boolean apart) {
    this.name = name;
    this.idleNanos = idleNanos;
    this.apart = apart;
  }

  /**
   * The process's, for tasks that are cancelled as a rule, and may not return if they run at all:
   * each runs on a thread of its own. Must not be closed.
   */
  public static Timer shared() {
    return SHARED;
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
      if (delayNanos == NEVER) {
        return;
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
  public void cancel(Runnable task) {
    lock.lock();
    try {
      for (int i = tasks.size() - 1; i >= 0; i--) {
        if (tasks.get(i).action == task) {
          tasks.remove(i);
        }
      }
      if (tasks.isEmpty()) {
        changed.signal();
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
      if (apart) {
        DaemonThreads.start(name, task);
      } else {
        run(task);
      }
    }
  }

  private static void run(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException | Error e) {
      // One that fails must not keep the others from running.
      Thread current = Thread.currentThread();
      current.getUncaughtExceptionHandler().uncaughtException(current, e);
    }
  }

  /** Waits for a task to be due; null if there is none any more, which ends the thread. */
  private @Nullable Runnable next() {
    lock.lock();
    try {
      long idleUntil = nanoTime() + idleNanos;
      while (true) {
        Task first = first();
        long nanos = (first == null ? idleUntil : first.due) - nanoTime();
        if (first != null && nanos <= 0) {
          tasks.remove(first);
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

  private @Nullable Task first() {
    Task first = null;
    for (Task task : tasks) {
      if (first == null || task.due - first.due < 0) {
        first = task;
      }
    }
    return first;
  }

  private static final class Task {

    final Runnable action;
    final long due;

    Task(Runnable action, long due) {
      this.action = action;
      this.due = due;
    }
  }
}
