package io.opentelemetry.common;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the implementations of a service provider interface.
 *
 * <p>The default is {@link java.util.ServiceLoader}; another implementation serves frameworks that
 * manage their components themselves.
 */
public interface ComponentLoader {

  /**
   * Returns a loader that finds implementations with {@link java.util.ServiceLoader}.
   *
   * @param classLoader the class loader that is searched
   * @return the loader
   */
  static ComponentLoader forClassLoader(ClassLoader classLoader) {
    return new ServiceLoaderComponentLoader(classLoader);
  }

  /**
   * Loads all implementations at once.
   *
   * @param componentLoader the loader to ask
   * @param spiClass the service provider interface
   * @param <T> the type of the service
   * @return a new list of the implementations, in the order in which the loader finds them
   */
  static <T> List<T> loadList(ComponentLoader componentLoader, Class<T> spiClass) {
    List<T> components = new ArrayList<>();
    for (T component : componentLoader.load(spiClass)) {
      components.add(component);
    }
    return components;
  }

  /**
   * Finds the implementations of a service provider interface; they may be made lazily, while the
   * result is iterated.
   *
   * @param spiClass the service provider interface
   * @param <T> the type of the service
   * @return the implementations
   */
  <T> Iterable<T> load(Class<T> spiClass);
}
