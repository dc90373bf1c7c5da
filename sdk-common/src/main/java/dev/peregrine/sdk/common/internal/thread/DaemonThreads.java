package dev.peregrine.sdk.common.internal.thread;

import io.opentelemetry.api.impl.InstrumentationUtil;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Threads that do not keep the JVM alive, inherit nothing of the thread that happens to start them,
 * and whose requests are not traced: they carry traces themselves.
 */
public final class DaemonThreads implements ThreadFactory {

  private final String name;
  private final AtomicInteger count = new AtomicInteger();

  public DaemonThreads(String name) {
    this.name = name;
  }

  /** Runs a task that may take long on a thread of its own. */
  public static void start(String name, Runnable task) {
    new DaemonThreads(name).newThread(task).start();
  }

  @Override
  public Thread newThread(Runnable task) {
    return new DaemonThread(task, name + "-" + count.incrementAndGet());
  }

  private static final class DaemonThread extends Thread {

    private final Runnable task;

    DaemonThread(Runnable task, String name) {
      super(null, null, name, 0, /* inheritThreadLocals= */ false);
      this.task = task;
      setDaemon(true);
    }

    @Override
    public void run() {
      InstrumentationUtil.suppressInstrumentation(task);
    }
  }
}
