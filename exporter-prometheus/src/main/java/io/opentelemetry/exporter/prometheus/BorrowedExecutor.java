package io.opentelemetry.exporter.prometheus;

import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/** An executor that its user does not own: a shutdown leaves it as it is. */
final class BorrowedExecutor extends AbstractExecutorService {

  private final ExecutorService owned;

  BorrowedExecutor(ExecutorService owned) {
    this.owned = owned;
  }

  @Override
  public void execute(Runnable task) {
    owned.execute(task);
  }

  @Override
  public void shutdown() {}

  @Override
  public List<Runnable> shutdownNow() {
    return List.of();
  }

  @Override
  public boolean isShutdown() {
    return owned.isShutdown();
  }

  @Override
  public boolean isTerminated() {
    return owned.isTerminated();
  }

  @Override
  public boolean awaitTermination(long timeout, TimeUnit unit) {
    return isTerminated();
  }
}
