package dev.peregrine.exporter.otlp.internal.send.socket;

import dev.peregrine.sdk.common.internal.thread.DaemonThreads;
import io.opentelemetry.sdk.common.CompletableResultCode;
import java.util.ArrayDeque;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * As many threads as there are requests under way, none after a while without, and none at all
 * after the end. It does what a {@link java.util.concurrent.ThreadPoolExecutor} would, which is
 * dear to load. Thread-safe.
 */
final class SenderThreads implements Executor, Runnable {

  private final DaemonThreads threads;
  private final long idleNanos;

  /** Done by each thread before it ends. */
  private final Runnable whenIdle;

  private final CompletableResultCode over = new CompletableResultCode();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();

  // All guarded by the lock.
  private final ArrayDeque<Runnable> tasks = new ArrayDeque<>();
  private int alive;
  private int idle;
  private boolean ended;

  SenderThreads(String name, long idleNanos, Runnable whenIdle) {
    this.threads = new DaemonThreads(name);
    this.idleNanos = idleNanos;
    this.whenIdle = whenIdle;
  }

  /**
   * @throws RejectedExecutionException after the end
   */
  @Override
  public void execute(Runnable task) {
    lock.lock();
    try {
      if (ended) {
        throw new RejectedExecutionException("The sender is shut down");
      }
      // Threads that were just started are not idle, and have a task among these.
      if (tasks.size() >= idle) {
        // A thread that cannot be started leaves everything as it is.
        threads.newThread(this).start();
        alive++;
      } else {
        changed.signal();
      }
      tasks.add(task);
    } finally {
      lock.unlock();
    }
  }

  /** Takes no more work. The result is there once the work under way is done. */
  CompletableResultCode end() {
    boolean none;
    lock.lock();
    try {
      ended = true;
      none = alive == 0;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
    if (none) {
      over.succeed();
    }
    return over;
  }

  /** How many threads wait for work. */
  int idle() {
    lock.lock();
    try {
      return idle;
    } finally {
      lock.unlock();
    }
  }

  /** What each thread does. */
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
    try {
      whenIdle.run();
    } finally {
      leave();
    }
  }

  private @Nullable Runnable next() {
    lock.lock();
    try {
      long nanos = idleNanos;
      idle++;
      while (tasks.isEmpty() && !ended && nanos > 0) {
        try {
          nanos = changed.awaitNanos(nanos);
        } catch (InterruptedException e) {
          // The thread is nobody else's: it was meant for a request that is over.
        }
      }
      idle--;
      return tasks.poll();
    } finally {
      lock.unlock();
    }
  }

  private void leave() {
    boolean last;
    lock.lock();
    try {
      alive--;
      last = ended && alive == 0;
    } finally {
      lock.unlock();
    }
    if (last) {
      over.succeed();
    }
  }
}
