package io.opentelemetry.sdk.metrics.export;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A daemon thread that waits for the next alarm, and ends when it wakes and there is none. As a
 * rule an alarm is cancelled long before its time; what goes off all the same runs in a thread of
 * its own, since it calls code that may not return.
 *
 * <p>Safe for use by several threads.
 */
final class DaemonTimers implements Timers, Runnable {

  /** Static, because a thread of each reader would wait most of the time for nothing. */
  static final Timers SHARED = new DaemonTimers();

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition sooner = lock.newCondition();

  // All guarded by the lock.

  /** In no order: a reader has three at most. */
  private final List<Alarm> alarms = new ArrayList<>();

  private boolean running;

  /** When the thread wakes next, if it runs. */
  private long wakeNanos;

  @Override
  public Runnable after(long nanos, Runnable task) {
    Alarm alarm = new Alarm(System.nanoTime() + nanos, task);
    if (nanos != UNLIMITED) {
      add(alarm);
    }
    return alarm;
  }

  private void add(Alarm alarm) {
    lock.lock();
    try {
      alarms.add(alarm);
      if (!running) {
        start(this);
        running = true;
      } else if (alarm.nanos - wakeNanos < 0) {
        sooner.signal();
      }
    } finally {
      lock.unlock();
    }
  }

  private static void start(Runnable task) {
    // Inherits no thread locals: it outlives whatever the current thread is doing.
    Thread thread =
        new Thread(null, task, "peregrine-reader-timer", 0, /* inheritThreadLocals= */ false);
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void run() {
    for (Alarm alarm = next(); alarm != null; alarm = next()) {
      start(alarm.task);
    }
  }

  /** Waits for an alarm to go off; null if there is none any more, which ends the thread. */
  private @Nullable Alarm next() {
    lock.lock();
    try {
      for (Alarm first = first(); first != null; first = first()) {
        long left = first.nanos - System.nanoTime();
        if (left <= 0) {
          alarms.remove(first);
          return first;
        }
        wakeNanos = first.nanos;
        try {
          sooner.awaitNanos(left);
        } catch (InterruptedException e) {
          // The thread is nobody else's: there is nothing to give up.
        }
      }
      running = false;
      return null;
    } finally {
      lock.unlock();
    }
  }

  private @Nullable Alarm first() {
    Alarm first = null;
    for (Alarm alarm : alarms) {
      if (first == null || alarm.nanos - first.nanos < 0) {
        first = alarm;
      }
    }
    return first;
  }

  private void remove(Alarm alarm) {
    lock.lock();
    try {
      alarms.remove(alarm);
      if (alarms.isEmpty()) {
        // Nothing is left to wait for: the thread ends.
        sooner.signal();
      }
    } finally {
      lock.unlock();
    }
  }

  /** A task and its time; to be run in order to cancel it. */
  private final class Alarm implements Runnable {

    final long nanos;
    final Runnable task;

    Alarm(long nanos, Runnable task) {
      this.nanos = nanos;
      this.task = task;
    }

    @Override
    public void run() {
      remove(this);
    }
  }
}
