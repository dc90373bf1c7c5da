package dev.peregrine.exporter.otlp.internal.options;

import io.opentelemetry.common.ComponentLoader;
import java.util.List;

/** Component loaders that offer one thing. */
public final class ComponentLoaders {

  private ComponentLoaders() {}

  @SafeVarargs
  public static <S> ComponentLoader of(Class<S> type, S... components) {
    return new ComponentLoader() {
      @Override
      public <T> Iterable<T> load(Class<T> service) {
        return service == type
            ? List.of(components).stream().map(service::cast).toList()
            : List.of();
      }
    };
  }
}
