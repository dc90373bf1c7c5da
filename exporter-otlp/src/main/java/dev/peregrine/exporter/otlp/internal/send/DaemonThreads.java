package dev.peregrine.exporter.otlp.internal.send;

import io.opentelemetry.api.impl.InstrumentationUtil;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Threads that do not keep the JVM alive, and whose requests are not traced: they carry traces
 * themselves.
 */
public final class DaemonThreads implements ThreadFactory {

  private static final long IDLE_SECONDS = 60;

  private final String name;
  private final AtomicInteger count = new AtomicInteger();

  DaemonThreads(String name) {
    this.name = name;
  }

  /** A pool that has as many threads as there is work, and none after a minute without. */
  public static ExecutorService newPool(String name) {
    return new ThreadPoolExecutor(
        0,
        Integer.MAX_VALUE,
        IDLE_SECONDS,
        TimeUnit.SECONDS,
        new SynchronousQueue<>(),
        new DaemonThreads(name));
  }

  @Override
  public Thread newThread(Runnable task) {
    Thread thread =
        new Thread(
            () -> InstrumentationUtil.suppressInstrumentation(task),
            name + "-" + count.incrementAndGet());
    thread.setDaemon(true);
    return thread;
  }
}
