package dev.peregrine.exporter.otlp.internal.send;

import dev.peregrine.sdk.common.internal.thread.DaemonTimer;
import dev.peregrine.sdk.common.internal.thread.Timer;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Ends what takes too long. A request that is over in time costs no wakeup of a thread: the timer
 * is set for the first request under way, and looks then which others are left. Thread-safe.
 */
public final class Deadlines {

  private final Timer timer;
  private final Set<Watch> watches = ConcurrentHashMap.newKeySet();
  private final ReentrantLock lock = new ReentrantLock();

  /** Whether the timer is set, and for when. Guarded by the lock. */
  private boolean isSet;

  private long setFor;

  public Deadlines() {
    this(new DaemonTimer("otlp-deadline"));
  }

  Deadlines(Timer timer) {
    this.timer = timer;
  }

  /**
   * Has a request be told when its time is over, on a thread of the timer, unless it is stopped
   * before.
   *
   * @param timeoutNanos {@link Long#MAX_VALUE} for never
   */
  public void start(Watch watch, long timeoutNanos) {
    if (timeoutNanos != Long.MAX_VALUE) {
      watch.deadline = timer.nanoTime() + timeoutNanos;
      watch.limited = true;
      watches.add(watch);
      setTimer(watch.deadline);
    }
  }

  /** Called when the request is over. */
  public void stop(Watch watch) {
    watches.remove(watch);
  }

  /** How much time a request has left; {@link Long#MAX_VALUE} without a limit. */
  public long remainingNanos(Watch watch) {
    return watch.limited ? Math.max(watch.deadline - timer.nanoTime(), 0) : Long.MAX_VALUE;
  }

  private void setTimer(long deadline) {
    lock.lock();
    try {
      if (!isSet || setFor - deadline > 0) {
        isSet = true;
        setFor = deadline;
        timer.schedule(new Alarm(deadline), Math.max(deadline - timer.nanoTime(), 0));
      }
    } finally {
      lock.unlock();
    }
  }

  private final class Alarm implements Runnable {

    private final long due;

    Alarm(long due) {
      this.due = due;
    }

    @Override
    public void run() {
      lock.lock();
      try {
        isSet = isSet && setFor != due;
      } finally {
        lock.unlock();
      }
      for (Watch watch : watches) {
        if (watch.deadline - timer.nanoTime() > 0) {
          setTimer(watch.deadline);
        } else {
          end(watch);
        }
      }
    }
  }

  private void end(Watch watch) {
    if (watches.remove(watch)) {
      watch.late = true;
      watch.onLate();
    }
  }

  /** Forgets all requests. */
  public void close() {
    timer.close();
  }

  /** One request under way. */
  public abstract static class Watch {

    // Both are written before it is among the watched.
    private long deadline;
    private boolean limited;

    private volatile boolean late;

    /** Called once, when the time is over. */
    protected abstract void onLate();

    /** Whether the time was over before the end. */
    public final boolean isLate() {
      return late;
    }
  }
}
