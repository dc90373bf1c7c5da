package dev.peregrine.compat.faults;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** What all parts of the harness share. */
final class Harness {

  /** How long anything may take that always happens. Nothing waits for it unless a test fails. */
  static final long PATIENCE_SECONDS = 60;

  /** So that the threads of a test and those of the harness are told apart. */
  private static final ThreadGroup GROUP = new ThreadGroup(rootGroup(), "fault harness");

  private static final AtomicInteger COUNT = new AtomicInteger();

  private Harness() {}

  private static ThreadGroup rootGroup() {
    ThreadGroup group = Thread.currentThread().getThreadGroup();
    while (group.getParent() != null) {
      group = group.getParent();
    }
    return group;
  }

  /** As many threads as there is work. */
  static ExecutorService newThreads(String name) {
    return Executors.newCachedThreadPool(
        task -> {
          Thread thread = new Thread(GROUP, task, name + "-" + COUNT.incrementAndGet());
          thread.setDaemon(true);
          return thread;
        });
  }

  /** Waits for what always happens. */
  static void await(CountDownLatch latch) {
    try {
      if (!latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new AssertionError("what should follow did not come");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Ends all threads of a pool. */
  static void end(ExecutorService threads) {
    threads.shutdownNow();
    try {
      if (!threads.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new AssertionError("threads of the harness do not end");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }
}
