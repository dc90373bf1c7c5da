package dev.peregrine.exporter.otlp.internal.send;

import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** A timer on one daemon thread, which lives only while something is due. */
public final class DaemonTimer implements RetryTimer {

  private static final long IDLE_SECONDS = 10;

  private final ScheduledThreadPoolExecutor executor;

  public DaemonTimer(String name) {
    executor = new ScheduledThreadPoolExecutor(1, new DaemonThreads(name));
    executor.setKeepAliveTime(IDLE_SECONDS, TimeUnit.SECONDS);
    executor.allowCoreThreadTimeOut(true);
    executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
  }

  @Override
  public long nanoTime() {
    return System.nanoTime();
  }

  @Override
  @SuppressWarnings("FutureReturnValueIgnored") // the task reports its own outcome
  public void schedule(Runnable task, long delayNanos) {
    executor.schedule(task, delayNanos, TimeUnit.NANOSECONDS);
  }

  @Override
  public void close() {
    executor.shutdown();
  }
}
