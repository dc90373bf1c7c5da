package io.opentelemetry.context;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Hands every task on with a context: always the same, or the one that is current by then. */
// Not final: the scheduled form adds to it.
class ContextExecutorService implements ExecutorService {

  private final ExecutorService delegate;
  private final @Nullable Context fixedContext;

  ContextExecutorService(ExecutorService delegate, @Nullable Context fixedContext) {
    this.delegate = delegate;
    this.fixedContext = fixedContext;
  }

  final Context context() {
    return fixedContext != null ? fixedContext : Context.current();
  }

  final boolean hasFixedContext() {
    return fixedContext != null;
  }

  private <T> Collection<Callable<T>> wrapAll(Collection<? extends Callable<T>> tasks) {
    Context context = context();
    List<Callable<T>> wrapped = new ArrayList<>(tasks.size());
    for (Callable<T> task : tasks) {
      wrapped.add(context.wrap(task));
    }
    return wrapped;
  }

  @Override
  public final void execute(Runnable command) {
    delegate.execute(context().wrap(command));
  }

  @Override
  public final <T> Future<T> submit(Callable<T> task) {
    return delegate.submit(context().wrap(task));
  }

  @Override
  public final <T> Future<T> submit(Runnable task, T result) {
    return delegate.submit(context().wrap(task), result);
  }

  @Override
  public final Future<?> submit(Runnable task) {
    return delegate.submit(context().wrap(task));
  }

  @Override
  public final <T> List<Future<T>> invokeAll(Collection<? extends Callable<T>> tasks)
      throws InterruptedException {
    return delegate.invokeAll(wrapAll(tasks));
  }

  @Override
  public final <T> List<Future<T>> invokeAll(
      Collection<? extends Callable<T>> tasks, long timeout, TimeUnit unit)
      throws InterruptedException {
    return delegate.invokeAll(wrapAll(tasks), timeout, unit);
  }

  @Override
  public final <T> T invokeAny(Collection<? extends Callable<T>> tasks)
      throws InterruptedException, ExecutionException {
    return delegate.invokeAny(wrapAll(tasks));
  }

  @Override
  public final <T> T invokeAny(Collection<? extends Callable<T>> tasks, long timeout, TimeUnit unit)
      throws InterruptedException, ExecutionException, TimeoutException {
    return delegate.invokeAny(wrapAll(tasks), timeout, unit);
  }

  @Override
  public final void shutdown() {
    delegate.shutdown();
  }

  @Override
  public final List<Runnable> shutdownNow() {
    return delegate.shutdownNow();
  }

  @Override
  public final boolean isShutdown() {
    return delegate.isShutdown();
  }

  @Override
  public final boolean isTerminated() {
    return delegate.isTerminated();
  }

  @Override
  public final boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
    return delegate.awaitTermination(timeout, unit);
  }

  @Override
  public final String toString() {
    return getClass().getSimpleName() + "{delegate=" + delegate + ", context=" + fixedContext + '}';
  }
}
