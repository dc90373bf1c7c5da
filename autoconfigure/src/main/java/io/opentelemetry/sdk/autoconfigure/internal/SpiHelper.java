package io.opentelemetry.sdk.autoconfigure.internal;

import io.opentelemetry.common.ComponentLoader;
import io.opentelemetry.sdk.autoconfigure.spi.Ordered;
import java.util.List;

/** How frameworks with a component loader of their own find extensions as autoconfiguration does. */
public final class SpiHelper {

  private final ComponentLoader componentLoader;

  private SpiHelper(ComponentLoader componentLoader) {
    this.componentLoader = componentLoader;
  }

  /**
   * Searches with a class loader.
   *
   * @param classLoader the class loader
   * @return what searches with it
   */
  public static SpiHelper create(ClassLoader classLoader) {
    return create(ComponentLoader.forClassLoader(classLoader));
  }

  /**
   * Searches with a component loader.
   *
   * @param componentLoader the component loader
   * @return what searches with it
   */
  public static SpiHelper create(ComponentLoader componentLoader) {
    return new SpiHelper(componentLoader);
  }

  /**
   * Returns what extensions are searched with.
   *
   * @return the component loader
   */
  public ComponentLoader getComponentLoader() {
    return componentLoader;
  }

  /**
   * Finds the extensions of a type.
   *
   * @param <T> the type
   * @param spiClass the type
   * @return those found, in the order of the class path
   */
  public <T> List<T> load(Class<T> spiClass) {
    return ComponentLoader.loadList(componentLoader, spiClass);
  }

  /**
   * Finds the extensions of a type that have an order.
   *
   * @param <T> the type
   * @param spiClass the type
   * @return those found, the lowest order first
   */
  public <T extends Ordered> List<T> loadOrdered(Class<T> spiClass) {
    return Ordered.loadOrderedList(componentLoader, spiClass);
  }
}
