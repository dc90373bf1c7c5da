package dev.peregrine.exporter.otlp.internal.send;

import io.opentelemetry.api.impl.InstrumentationUtil;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Threads that do not keep the JVM alive, and whose requests are not traced: they carry traces
 * themselves.
 */
public final class DaemonThreads implements ThreadFactory {

  private final String name;
  private final AtomicInteger count = new AtomicInteger();

  DaemonThreads(String name) {
    this.name = name;
  }

  /** Runs a task that may take long on a thread of its own. */
  public static void start(String name, Runnable task) {
    new DaemonThreads(name).newThread(task).start();
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
