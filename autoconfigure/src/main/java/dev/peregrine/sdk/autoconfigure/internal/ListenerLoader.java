package dev.peregrine.sdk.autoconfigure.internal;

import io.opentelemetry.common.ComponentLoader;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.spi.internal.AutoConfigureListener;
import java.util.ArrayList;
import java.util.List;

/** Remembers which of the extensions it loads want to hear of the SDK once it is built. */
public final class ListenerLoader implements ComponentLoader {

  private final ComponentLoader delegate;
  private final List<AutoConfigureListener> listeners = new ArrayList<>();

  public ListenerLoader(ComponentLoader delegate) {
    this.delegate = delegate;
  }

  @Override
  public <T> Iterable<T> load(Class<T> spiClass) {
    List<T> extensions = ComponentLoader.loadList(delegate, spiClass);
    for (T extension : extensions) {
      noticeListener(extension);
    }
    return extensions;
  }

  /** Remembers {@code extension} if it wants to hear of the SDK. */
  public void noticeListener(Object extension) {
    if (extension instanceof AutoConfigureListener listener) {
      listeners.add(listener);
    }
  }

  public List<AutoConfigureListener> listeners() {
    return List.copyOf(listeners);
  }

  public void tell(OpenTelemetrySdk sdk) {
    for (AutoConfigureListener listener : listeners) {
      listener.afterAutoConfigure(sdk);
    }
  }
}
