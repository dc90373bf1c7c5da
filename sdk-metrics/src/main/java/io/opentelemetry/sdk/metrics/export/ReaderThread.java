package io.opentelemetry.sdk.metrics.export;

import dev.peregrine.sdk.common.internal.LazyLogger;
import io.opentelemetry.sdk.common.CompletableResultCode;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import org.jspecify.annotations.Nullable;

/**
 * A daemon thread of a reader's own, which starts with its first task. An exporter that hangs holds
 * up nobody else.
 */
final class ReaderThread implements ReaderExecutor, Runnable {

  private static final LazyLogger LOGGER = LazyLogger.of(PeriodicMetricReader.class);

  /** How long a caller waits for work that needs no other thread. */
  private static final long COURTESY_MILLIS = 1_000;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();

  // All guarded by the lock.
  private final Queue<Runnable> tasks = new ArrayDeque<>();
  private @Nullable Thread thread;
  private @Nullable Runnable repeated;
  private long intervalNanos;
  private long nextNanos;
  private boolean ended;

  @Override
  public boolean repeat(Runnable task, long intervalNanos) {
    lock.lock();
    try {
      repeated = task;
      this.intervalNanos = intervalNanos;
      nextNanos = System.nanoTime() + intervalNanos;
      return proceed();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void execute(Runnable task) {
    if (!offer(task)) {
      task.run();
    }
  }

  @Override
  public void begin(Runnable task) {
    Step step = new Step(task);
    execute(step);
    step.over.join(COURTESY_MILLIS, TimeUnit.MILLISECONDS);
  }

  private boolean offer(Runnable task) {
    lock.lock();
    try {
      return !ended && tasks.add(task) && proceed();
    } finally {
      lock.unlock();
    }
  }

  /** Has the thread look at what there is to do; false after the end. */
  private boolean proceed() {
    if (ended) {
      return false;
    }
    if (thread == null) {
      thread = start();
    } else {
      changed.signal();
    }
    return true;
  }

  private Thread start() {
    // Inherits no thread locals: the reader outlives whatever the current thread is doing.
    Thread started =
        new Thread(null, this, "PeriodicMetricReader", 0, /* inheritThreadLocals= */ false);
    started.setDaemon(true);
    started.start();
    return started;
  }

  @Override
  public void end(CompletableResultCode outcome) {
    lock.lock();
    try {
      ended = true;
      changed.signal();
      if (thread != null && outcome.getFailureThrowable() instanceof TimeoutException) {
        tasks.clear();
        thread.interrupt();
      }
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void run() {
    for (Runnable task = next(); task != null; task = next()) {
      try {
        task.run();
      } catch (Throwable thrown) {
        report(thrown);
      }
      // What interrupted an exporter is over.
      boolean unused = Thread.interrupted();
    }
  }

  private static void report(Throwable thrown) {
    try {
      LOGGER.log(Level.WARNING, "A metric reader met an unexpected error and goes on", thrown);
    } catch (Throwable fromLogging) {
      // There is nowhere left to report to, and the next collection must come.
    }
  }

  /** Waits for the next task; null when there is none to come. */
  private @Nullable Runnable next() {
    lock.lock();
    try {
      while (tasks.isEmpty() && !ended) {
        long nanos = repeated == null ? Long.MAX_VALUE : nextNanos - System.nanoTime();
        if (nanos <= 0) {
          // Times that have passed meanwhile are left out.
          nextNanos += intervalNanos * (1 - nanos / intervalNanos);
          return repeated;
        }
        try {
          changed.awaitNanos(nanos);
        } catch (InterruptedException e) {
          // It was meant for an exporter.
        }
      }
      return tasks.poll();
    } finally {
      lock.unlock();
    }
  }

  /** Somebody waits for a task. */
  private static final class Step implements Runnable {

    final CompletableResultCode over = new CompletableResultCode();
    private final Runnable task;

    Step(Runnable task) {
      this.task = task;
    }

    @Override
    public void run() {
      try {
        task.run();
      } finally {
        over.succeed();
      }
    }
  }
}
