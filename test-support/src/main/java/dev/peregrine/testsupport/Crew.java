package dev.peregrine.testsupport;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Some threads that do a task all at once. */
public final class Crew implements AutoCloseable {

  /** What each thread does, under its number. */
  public interface Task {
    void run(int thread) throws Exception;
  }

  private final int size;
  private final ExecutorService threads;
  private final CyclicBarrier barrier;

  public Crew(int size) {
    this.size = size;
    threads = Executors.newFixedThreadPool(size);
    barrier = new CyclicBarrier(size);
  }

  /** Has all threads do a task, and fails if one of them has. */
  public void run(Task task) throws Exception {
    List<Future<?>> futures = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      int thread = i;
      futures.add(
          threads.submit(
              () -> {
                task.run(thread);
                return null;
              }));
    }
    for (Future<?> future : futures) {
      future.get();
    }
  }

  /** In a task: goes on when all threads have come here. */
  public void meet() throws Exception {
    barrier.await();
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
