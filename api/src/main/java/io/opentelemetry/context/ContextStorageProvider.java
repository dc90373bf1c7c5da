package io.opentelemetry.context;

/**
 * A way to replace the {@link ContextStorage}, found by {@link java.util.ServiceLoader} through the
 * class loader of {@link ContextStorage}.
 *
 * <p>A single provider is used by itself. Among several, the system property {@code
 * io.opentelemetry.context.contextStorageProvider} (or the environment variable {@code
 * IO_OPENTELEMETRY_CONTEXT_CONTEXTSTORAGEPROVIDER}) names the class to use; {@code default} names
 * the {@linkplain ContextStorage#defaultStorage() default storage}.
 */
public interface ContextStorageProvider {

  /**
   * Returns the storage to use; called once.
   *
   * @return the storage
   */
  ContextStorage get();
}
