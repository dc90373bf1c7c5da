package dev.peregrine.exporter.otlp.internal.send;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Ends what takes too long. A request that is over in time costs no wakeup of a thread: the timer
 * is set for the first request under way, and looks then which others are left. Thread-safe.
 */
public final class Deadlines {

  private final RetryTimer timer;
  private final Set<Watch> watches = ConcurrentHashMap.newKeySet();
  private final ReentrantLock lock = new ReentrantLock();

  /** Whether the timer is set, and for when. Guarded by the lock. */
  private boolean isSet;

  private long setFor;

  public Deadlines() {
    this(new DaemonTimer("otlp-deadline"));
  }

  Deadlines(RetryTimer timer) {
    this.timer = timer;
  }

  /**
   * Has a task run after the time, on a thread of the timer, unless it is cancelled before.
   *
   * @param timeoutNanos {@link Long#MAX_VALUE} for never
   */
  public Watch watch(Runnable onLate, long timeoutNanos) {
    Watch watch = new Watch(onLate, timer.nanoTime() + timeoutNanos);
    if (timeoutNanos != Long.MAX_VALUE) {
      watches.add(watch);
      setTimer(watch.deadline);
    }
    return watch;
  }

  private void setTimer(long deadline) {
    lock.lock();
    try {
      if (!isSet || setFor - deadline > 0) {
        isSet = true;
        setFor = deadline;
        timer.schedule(() -> check(deadline), Math.max(deadline - timer.nanoTime(), 0));
      }
    } finally {
      lock.unlock();
    }
  }

  private void check(long due) {
    lock.lock();
    try {
      isSet = isSet && setFor != due;
    } finally {
      lock.unlock();
    }
    for (Watch watch : watches) {
      if (watch.deadline - timer.nanoTime() <= 0) {
        watch.late();
      } else {
        setTimer(watch.deadline);
      }
    }
  }

  /** Forgets all requests. */
  public void close() {
    timer.close();
  }

  /** One request under way. */
  public final class Watch {

    private final Runnable onLate;
    private final long deadline;
    private volatile boolean isLate;

    private Watch(Runnable onLate, long deadline) {
      this.onLate = onLate;
      this.deadline = deadline;
    }

    private void late() {
      if (watches.remove(this)) {
        isLate = true;
        onLate.run();
      }
    }

    /** Whether the time was over. */
    public boolean isLate() {
      return isLate;
    }

    /** Called when the request is over. */
    public void cancel() {
      watches.remove(this);
    }
  }
}
