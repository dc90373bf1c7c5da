package io.opentelemetry.sdk.autoconfigure.spi;

import io.opentelemetry.common.ComponentLoader;
import java.util.ArrayList;
import java.util.List;

/** An extension that has a place in an order. */
public interface Ordered {

  /**
   * Returns the place of this extension among others of its kind: lower ones are applied first,
   * equal ones in the order in which they were found.
   *
   * @return the place; 0 by default
   */
  default int order() {
    return 0;
  }

  /**
   * Loads all extensions of a kind and sorts them by {@link #order()}.
   *
   * @param componentLoader finds the extensions
   * @param spiClass the kind
   * @param <T> the kind
   * @return a new list
   */
  static <T extends Ordered> List<T> loadOrderedList(
      ComponentLoader componentLoader, Class<T> spiClass) {
    List<T> extensions = new ArrayList<>();
    for (T extension : componentLoader.load(spiClass)) {
      int place = extensions.size();
      while (place > 0 && extensions.get(place - 1).order() > extension.order()) {
        place--;
      }
      extensions.add(place, extension);
    }
    return extensions;
  }
}
