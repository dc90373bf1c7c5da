package io.opentelemetry.sdk.autoconfigure.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Parts that extensions make, by name; each is made once. Not thread-safe.
 *
 * @param <T> the type of the parts
 */
public final class NamedSpiManager<T> {

  private final Map<String, Supplier<T>> suppliers;
  private final Map<String, T> made = new HashMap<>();

  NamedSpiManager(Map<String, Supplier<T>> suppliers) {
    this.suppliers = suppliers;
  }

  /**
   * Makes a manager without parts.
   *
   * @param <T> the type of the parts
   * @return a new manager
   */
  public static <T> NamedSpiManager<T> createEmpty() {
    return new NamedSpiManager<>(Map.of());
  }

  /**
   * Returns the part of a name.
   *
   * @param name the name
   * @return the part, the same at each call; null if no extension has this name
   */
  public @Nullable T getByName(String name) {
    T part = made.get(name);
    Supplier<T> supplier = suppliers.get(name);
    if (part == null && supplier != null) {
      part = supplier.get();
      made.put(name, part);
    }
    return part;
  }
}
