package io.opentelemetry.sdk.autoconfigure;

import io.opentelemetry.common.ComponentLoader;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.spi.Ordered;
import io.opentelemetry.sdk.autoconfigure.spi.internal.AutoConfigureListener;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Loads extensions, kind by kind as they are needed, and remembers those that listen. */
final class Extensions {

  private static final Logger LOGGER = Logger.getLogger(Extensions.class.getName());

  private final ComponentLoader componentLoader;
  private final Set<AutoConfigureListener> listeners = new LinkedHashSet<>();

  Extensions(ComponentLoader componentLoader) {
    this.componentLoader = componentLoader;
  }

  ComponentLoader componentLoader() {
    return componentLoader;
  }

  <T> List<T> load(Class<T> kind) {
    return remember(ComponentLoader.loadList(componentLoader, kind));
  }

  <T extends Ordered> List<T> loadOrdered(Class<T> kind) {
    return remember(Ordered.loadOrderedList(componentLoader, kind));
  }

  private <T> List<T> remember(List<T> extensions) {
    for (T extension : extensions) {
      if (extension instanceof AutoConfigureListener listener) {
        listeners.add(listener);
      }
    }
    return extensions;
  }

  void tellListeners(OpenTelemetrySdk sdk) {
    for (AutoConfigureListener listener : listeners) {
      try {
        listener.afterAutoConfigure(sdk);
      } catch (RuntimeException e) {
        LOGGER.log(Level.WARNING, e, () -> listener.getClass().getName() + " failed");
      }
    }
  }
}
