package io.opentelemetry.context;

import io.opentelemetry.common.impl.ConfigUtil;
import java.util.List;
import java.util.Properties;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The storage of the process, chosen when it is first used. It is a constant from then on, so that
 * finding it costs nothing.
 *
 * <p>A fault in somebody's provider or wrapper must not take the application down: it is logged,
 * and the storage is used that there was without it.
 */
final class LazyStorage {

  private static final String PROVIDER_PROPERTY = "io.opentelemetry.context.contextStorageProvider";
  private static final String STRICT_PROPERTY = "io.opentelemetry.context.enableStrictContext";
  private static final String DEFAULT_PROVIDER = "default";

  private static final ContextStorage STORAGE = create(ConfigUtil.safeSystemProperties());

  private LazyStorage() {}

  // It is null while a provider or wrapper, called by create, uses a context itself.
  static ContextStorage get() {
    return STORAGE != null ? STORAGE : ContextStorage.defaultStorage();
  }

  private static ContextStorage create(Properties properties) {
    ContextStorage storage = provided(properties.getProperty(PROVIDER_PROPERTY, ""));
    if (Boolean.parseBoolean(properties.getProperty(STRICT_PROPERTY))) {
      storage = new StrictContextStorage(storage);
    }
    ContextStorageWrappers.setStorageInitialized();
    return wrap(storage, ContextStorageWrappers.getWrappers());
  }

  private static ContextStorage provided(String wanted) {
    if (wanted.equals(DEFAULT_PROVIDER)) {
      return ContextStorage.defaultStorage();
    }
    try {
      ServiceLoader<ContextStorageProvider> providers =
          ServiceLoader.load(ContextStorageProvider.class, ContextStorage.class.getClassLoader());
      // Streams take long the first time, and as a rule there is no provider.
      return wanted.isEmpty() && !providers.iterator().hasNext()
          ? ContextStorage.defaultStorage()
          : select(providers.stream().toList(), wanted);
    } catch (RuntimeException | ServiceConfigurationError | LinkageError e) {
      warn("A context storage provider failed; the default is used.", e);
      return ContextStorage.defaultStorage();
    }
  }

  /** Returns the storage of the wanted provider, or of the only one if none is wanted by name. */
  private static ContextStorage select(
      List<ServiceLoader.Provider<ContextStorageProvider>> found, String wanted) {
    List<ServiceLoader.Provider<ContextStorageProvider>> matching =
        found.stream()
            .filter(provider -> wanted.isEmpty() || provider.type().getName().equals(wanted))
            .toList();
    if (matching.size() == 1) {
      return orDefault(matching.get(0).get().get());
    }
    if (!found.isEmpty() || !wanted.isEmpty()) {
      logger()
          .log(
              Level.WARNING,
              "No context storage provider could be chosen; the default is used. Set the system"
                  + " property {0} to the class name of one of those found, or to \"default\". It is"
                  + " \"{1}\", found are {2}.",
              new Object[] {
                PROVIDER_PROPERTY, wanted, found.stream().map(p -> p.type().getName()).toList()
              });
    }
    return ContextStorage.defaultStorage();
  }

  private static ContextStorage orDefault(@Nullable ContextStorage storage) {
    if (storage == null) {
      warn("A context storage provider returned null; the default is used.", null);
      return ContextStorage.defaultStorage();
    }
    return storage;
  }

  private static ContextStorage wrap(
      ContextStorage storage,
      List<Function<? super ContextStorage, ? extends ContextStorage>> wrappers) {
    ContextStorage wrapped = storage;
    for (Function<? super ContextStorage, ? extends ContextStorage> wrapper : wrappers) {
      wrapped = wrap(wrapped, wrapper);
    }
    return wrapped;
  }

  private static ContextStorage wrap(
      ContextStorage storage, Function<? super ContextStorage, ? extends ContextStorage> wrapper) {
    try {
      ContextStorage wrapped = wrapper.apply(storage);
      if (wrapped != null) {
        return wrapped;
      }
      warn("A wrapper of the context storage returned null and is ignored.", null);
    } catch (RuntimeException | LinkageError e) {
      warn("A wrapper of the context storage failed and is ignored.", e);
    }
    return storage;
  }

  private static void warn(String message, @Nullable Throwable cause) {
    logger().log(Level.WARNING, message, cause);
  }

  /** Looked up when there is something to log, since it takes long the first time. */
  private static Logger logger() {
    return Logger.getLogger(LazyStorage.class.getName());
  }
}
