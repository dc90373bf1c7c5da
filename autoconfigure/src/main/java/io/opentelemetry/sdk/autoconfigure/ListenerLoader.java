package io.opentelemetry.sdk.autoconfigure;

import io.opentelemetry.common.ComponentLoader;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.spi.internal.AutoConfigureListener;
import java.util.ArrayList;
import java.util.List;

/** Remembers which of the extensions it loads want to hear of the SDK once it is built. */
final class ListenerLoader implements ComponentLoader {

  private final ComponentLoader delegate;
  private final List<AutoConfigureListener> listeners = new ArrayList<>();

  ListenerLoader(ComponentLoader delegate) {
    this.delegate = delegate;
  }

  @Override
  public <T> Iterable<T> load(Class<T> spiClass) {
    List<T> extensions = ComponentLoader.loadList(delegate, spiClass);
    for (T extension : extensions) {
      if (extension instanceof AutoConfigureListener listener) {
        listeners.add(listener);
      }
    }
    return extensions;
  }

  void tell(OpenTelemetrySdk sdk) {
    listeners.forEach(listener -> listener.afterAutoConfigure(sdk));
  }
}
