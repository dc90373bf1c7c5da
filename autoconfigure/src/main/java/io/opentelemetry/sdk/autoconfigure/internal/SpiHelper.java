package io.opentelemetry.sdk.autoconfigure.internal;

import static java.util.Objects.requireNonNull;

import dev.peregrine.sdk.autoconfigure.internal.ListenerLoader;
import io.opentelemetry.common.ComponentLoader;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import io.opentelemetry.sdk.autoconfigure.spi.Ordered;
import io.opentelemetry.sdk.autoconfigure.spi.internal.AutoConfigureListener;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/** How frameworks load extensions. Not thread-safe. */
public final class SpiHelper {

  private final ComponentLoader componentLoader;
  private final ListenerLoader listeners;

  private SpiHelper(ComponentLoader componentLoader) {
    this.componentLoader = componentLoader;
    this.listeners = new ListenerLoader(componentLoader);
  }

  /**
   * Makes a helper for a class loader.
   *
   * @param classLoader the class loader that is searched
   * @return a new helper
   */
  public static SpiHelper create(ClassLoader classLoader) {
    return create(ComponentLoader.forClassLoader(requireNonNull(classLoader, "classLoader")));
  }

  /**
   * Makes a helper.
   *
   * @param componentLoader finds the extensions
   * @return a new helper
   */
  public static SpiHelper create(ComponentLoader componentLoader) {
    return new SpiHelper(requireNonNull(componentLoader, "componentLoader"));
  }

  /**
   * Returns what extensions are found with.
   *
   * @return the loader
   */
  public ComponentLoader getComponentLoader() {
    return componentLoader;
  }

  /**
   * Loads extensions that are chosen by name. Each makes its part when that is asked for.
   *
   * @param spiClass the type of the extensions
   * @param getName tells the name of one
   * @param getConfigurable makes its part
   * @param config the settings to make parts with
   * @param <T> the type of the parts
   * @param <S> the type of the extensions
   * @return the parts by name
   */
  public <T, S> NamedSpiManager<T> loadConfigurable(
      Class<S> spiClass,
      Function<S, String> getName,
      BiFunction<S, ConfigProperties, T> getConfigurable,
      ConfigProperties config) {
    Map<String, Supplier<T>> byName = new HashMap<>();
    for (S extension : load(spiClass)) {
      byName.put(
          getName.apply(extension), () -> listened(getConfigurable.apply(extension, config)));
    }
    return new NamedSpiManager<>(byName);
  }

  private <T> T listened(T part) {
    listeners.noticeListener(part);
    return part;
  }

  /**
   * Loads extensions that have an order.
   *
   * @param spiClass the type of the extensions
   * @param <T> the type of the extensions
   * @return a new list, in order
   */
  public <T extends Ordered> List<T> loadOrdered(Class<T> spiClass) {
    return Ordered.loadOrderedList(listeners, spiClass);
  }

  /**
   * Loads extensions.
   *
   * @param spiClass the type of the extensions
   * @param <T> the type of the extensions
   * @return a new list, in the order in which they are found
   */
  public <T> List<T> load(Class<T> spiClass) {
    return ComponentLoader.loadList(listeners, spiClass);
  }

  /**
   * Returns those of the extensions loaded so far that want to hear of the SDK.
   *
   * @return the listeners
   */
  public Set<AutoConfigureListener> getListeners() {
    return new LinkedHashSet<>(listeners.listeners());
  }
}
