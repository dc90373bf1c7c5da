package io.opentelemetry.context;

import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An immutable set of values that travels with a unit of work: the current span, baggage, and what
 * an application adds under keys of its own.
 *
 * <p>One context is current on each thread. It changes by {@link #makeCurrent()} and changes back
 * when the returned {@link Scope} is closed:
 *
 * <pre>{@code
 * try (Scope ignored = Context.current().with(KEY, value).makeCurrent()) {
 *   work();
 * }
 * }</pre>
 *
 * <p>A new thread starts with no context; the {@code wrap} methods carry one over.
 *
 * @see <a href="https://opentelemetry.io/docs/specs/otel/context/">Specification</a>
 */
// A scope is opened to be closed; nothing refers to it.
@SuppressWarnings("try")
public interface Context {

  /**
   * Returns the context that is current on this thread.
   *
   * @return the current context, the {@linkplain #root() root} if none was made current
   */
  static Context current() {
    Context current = ContextStorage.get().current();
    return current != null ? current : root();
  }

  /**
   * Returns the context that other contexts start from, which is empty unless a {@link
   * ContextStorage} decides otherwise.
   *
   * <p>Continue from {@link #current()} unless a unit of work shall have no link to what caused it.
   *
   * @return the root context
   */
  static Context root() {
    return ContextStorage.get().root();
  }

  /**
   * Returns an executor that runs each task with the context that is current when the task is
   * handed over.
   *
   * @param executor the executor that does the work
   * @return the wrapping executor
   */
  static Executor taskWrapping(Executor executor) {
    return command -> executor.execute(current().wrap(command));
  }

  /**
   * Returns an executor that runs each task with the context that is current when the task is
   * handed over.
   *
   * @param executorService the executor that does the work
   * @return the wrapping executor; shutting it down shuts the wrapped one down
   */
  static ExecutorService taskWrapping(ExecutorService executorService) {
    return new ContextExecutorService(executorService, null);
  }

  /**
   * Returns an executor that runs each task with the context that is current when the task is
   * handed over. Tasks that run repeatedly are not wrapped: they outlive the work that started
   * them.
   *
   * @param executorService the executor that does the work
   * @return the wrapping executor; shutting it down shuts the wrapped one down
   */
  static ScheduledExecutorService taskWrapping(ScheduledExecutorService executorService) {
    return new ContextScheduledExecutorService(executorService, null);
  }

  /**
   * Returns the value of a key.
   *
   * @param key the key, compared by identity
   * @param <V> the type of the value
   * @return the value, or {@code null} if this context has none
   */
  <V> @Nullable V get(ContextKey<V> key);

  /**
   * Returns a context that has all values of this one, and the given value under the given key.
   *
   * @param k1 the key, whose earlier value is replaced
   * @param v1 the value
   * @param <V> the type of the value
   * @return the new context, or this one if it already has just this value
   */
  <V> Context with(ContextKey<V> k1, V v1);

  /**
   * Returns a context that has all values of this one, and the given value under its own key.
   *
   * @param value the value, such as a span or baggage
   * @return the new context
   */
  default Context with(ImplicitContextKeyed value) {
    return value.storeInContext(this);
  }

  /**
   * Makes this the current context of the calling thread until the scope is closed. The scope must
   * be closed on the same thread, best by a try-with-resources statement.
   *
   * @return the scope that restores the previous context when it is closed
   */
  default Scope makeCurrent() {
    return ContextStorage.get().attach(this);
  }

  /**
   * Returns a task that runs the given one with this context as the current one.
   *
   * @param runnable the task
   * @return the wrapping task
   */
  default Runnable wrap(Runnable runnable) {
    return () -> {
      try (Scope ignored = makeCurrent()) {
        runnable.run();
      }
    };
  }

  /**
   * Returns a task that calls the given one with this context as the current one.
   *
   * @param callable the task
   * @param <T> the type of the result
   * @return the wrapping task
   */
  default <T> Callable<T> wrap(Callable<T> callable) {
    return () -> {
      try (Scope ignored = makeCurrent()) {
        return callable.call();
      }
    };
  }

  /**
   * Returns an executor that runs each task with this context as the current one.
   *
   * @param executor the executor that does the work
   * @return the wrapping executor
   */
  default Executor wrap(Executor executor) {
    return command -> executor.execute(wrap(command));
  }

  /**
   * Returns an executor that runs each task with this context as the current one.
   *
   * @param executor the executor that does the work
   * @return the wrapping executor; shutting it down shuts the wrapped one down
   */
  default ExecutorService wrap(ExecutorService executor) {
    return new ContextExecutorService(executor, this);
  }

  /**
   * Returns an executor that runs each task, also one that runs repeatedly, with this context as
   * the current one.
   *
   * @param executor the executor that does the work
   * @return the wrapping executor; shutting it down shuts the wrapped one down
   */
  default ScheduledExecutorService wrap(ScheduledExecutorService executor) {
    return new ContextScheduledExecutorService(executor, this);
  }

  /**
   * Returns a function that applies the given one with this context as the current one.
   *
   * @param function the function
   * @param <T> the type of the argument
   * @param <U> the type of the result
   * @return the wrapping function
   */
  default <T, U> Function<T, U> wrapFunction(Function<T, U> function) {
    return argument -> {
      try (Scope ignored = makeCurrent()) {
        return function.apply(argument);
      }
    };
  }

  /**
   * Returns a function that applies the given one with this context as the current one.
   *
   * @param function the function
   * @param <T> the type of the first argument
   * @param <U> the type of the second argument
   * @param <V> the type of the result
   * @return the wrapping function
   */
  default <T, U, V> BiFunction<T, U, V> wrapFunction(BiFunction<T, U, V> function) {
    return (first, second) -> {
      try (Scope ignored = makeCurrent()) {
        return function.apply(first, second);
      }
    };
  }

  /**
   * Returns a consumer that calls the given one with this context as the current one.
   *
   * @param consumer the consumer
   * @param <T> the type of the argument
   * @return the wrapping consumer
   */
  default <T> Consumer<T> wrapConsumer(Consumer<T> consumer) {
    return argument -> {
      try (Scope ignored = makeCurrent()) {
        consumer.accept(argument);
      }
    };
  }

  /**
   * Returns a consumer that calls the given one with this context as the current one.
   *
   * @param consumer the consumer
   * @param <T> the type of the first argument
   * @param <U> the type of the second argument
   * @return the wrapping consumer
   */
  default <T, U> BiConsumer<T, U> wrapConsumer(BiConsumer<T, U> consumer) {
    return (first, second) -> {
      try (Scope ignored = makeCurrent()) {
        consumer.accept(first, second);
      }
    };
  }

  /**
   * Returns a supplier that calls the given one with this context as the current one.
   *
   * @param supplier the supplier
   * @param <T> the type of the result
   * @return the wrapping supplier
   */
  default <T> Supplier<T> wrapSupplier(Supplier<T> supplier) {
    return () -> {
      try (Scope ignored = makeCurrent()) {
        return supplier.get();
      }
    };
  }
}
