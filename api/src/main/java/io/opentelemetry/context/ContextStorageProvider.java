package io.opentelemetry.context;

/**
 * A way to replace the {@link ContextStorage}, found by {@link java.util.ServiceLoader} through the
 * class loader of {@link ContextStorage}.
 *
 * <p>A single provider is used by itself. Among several, the system property {@code
 * io.opentelemetry.context.contextStorageProvider} chooses by the name of the class; {@code
 * default} is the {@linkplain ContextStorage#defaultStorage() default storage}. A provider that
 * cannot be chosen or that fails is logged, and the default storage is used.
 *
 * <p>With the system property {@code io.opentelemetry.context.enableStrictContext} set to {@code
 * true}, which is for tests, the storage also finds scopes that are closed on another thread or
 * never.
 */
public interface ContextStorageProvider {

  /**
   * Returns the storage to use; called once.
   *
   * @return the storage
   */
  ContextStorage get();
}
