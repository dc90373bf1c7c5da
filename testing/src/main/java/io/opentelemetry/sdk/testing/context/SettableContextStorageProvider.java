package io.opentelemetry.sdk.testing.context;

import static java.util.Objects.requireNonNull;

import io.opentelemetry.context.Context;
import io.opentelemetry.context.ContextStorage;
import io.opentelemetry.context.ContextStorageProvider;
import io.opentelemetry.context.Scope;
import org.jspecify.annotations.Nullable;

/**
 * Provides a {@link ContextStorage} that hands everything to another one, which tests can replace
 * at any time. A service file names this provider, so that it is used wherever this artifact is on
 * the class path.
 */
public final class SettableContextStorageProvider implements ContextStorageProvider {

  private static final SettableStorage STORAGE = new SettableStorage();

  /** Creates a provider; {@link java.util.ServiceLoader} needs this. */
  public SettableContextStorageProvider() {}

  /**
   * Returns the storage that hands everything on.
   *
   * @return the same storage at each call
   */
  @Override
  public ContextStorage get() {
    return STORAGE;
  }

  /**
   * Sets the storage to which everything is handed, by all threads.
   *
   * @param storage the storage
   */
  public static void setContextStorage(ContextStorage storage) {
    STORAGE.delegate = requireNonNull(storage, "storage");
  }

  /**
   * Returns the storage to which everything is handed.
   *
   * @return the storage; at first the default one
   */
  public static ContextStorage getContextStorage() {
    return STORAGE.delegate;
  }

  private static final class SettableStorage implements ContextStorage {

    private volatile ContextStorage delegate = ContextStorage.defaultStorage();

    @Override
    public Scope attach(Context toAttach) {
      return delegate.attach(toAttach);
    }

    @Override
    public @Nullable Context current() {
      return delegate.current();
    }

    @Override
    public Context root() {
      return delegate.root();
    }
  }
}
