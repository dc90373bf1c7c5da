package io.opentelemetry.context;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where the current {@link Context} of each thread is kept.
 *
 * <p>Applications have no use for it. It is replaced by a {@link ContextStorageProvider}, or
 * wrapped by {@link #addWrapper(Function)} to be told of every change. A storage must be
 * thread-safe.
 */
public interface ContextStorage {

  /**
   * Returns the storage in use, with all its wrappers. The first call chooses it for good.
   *
   * @return the storage
   */
  static ContextStorage get() {
    return LazyStorage.get();
  }

  /**
   * Returns the storage that is used when no other is provided. It keeps the context in a {@link
   * ThreadLocal}.
   *
   * @return the default storage, without wrappers
   */
  static ContextStorage defaultStorage() {
    return ThreadLocalContextStorage.INSTANCE;
  }

  /**
   * Adds a function that wraps the storage. Wrappers are applied in the order of their addition:
   * the last is called first.
   *
   * <p>It must be called before any context is used; later it has no effect but a log record.
   *
   * @param wrapper takes a storage and returns the one to use in its place
   */
  static void addWrapper(Function<? super ContextStorage, ? extends ContextStorage> wrapper) {
    ContextStorageWrappers.addWrapper(wrapper);
  }

  /**
   * Makes a context current on the calling thread until the scope is closed.
   *
   * @param toAttach the context
   * @return the scope that restores the previous context; {@link Scope#noop()} if the context
   *     already was the current one
   */
  Scope attach(Context toAttach);

  /**
   * Returns the context that is current on the calling thread.
   *
   * @return the context, or {@code null} if none was attached
   */
  @Nullable Context current();

  /**
   * Returns the context that other contexts start from.
   *
   * @return the root context, empty by default
   */
  default Context root() {
    return ArrayBasedContext.root();
  }
}
