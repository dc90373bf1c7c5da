package io.opentelemetry.sdk.autoconfigure;

import io.opentelemetry.common.ComponentLoader;
import java.util.ArrayList;
import java.util.List;

/** Finds the extensions that a test hands over, and notes what was asked for. */
final class FixedComponents implements ComponentLoader {

  final List<Class<?>> loaded = new ArrayList<>();
  private final List<Object> extensions;

  FixedComponents(Object... extensions) {
    this.extensions = List.of(extensions);
  }

  @Override
  public <T> Iterable<T> load(Class<T> spiClass) {
    loaded.add(spiClass);
    return extensions.stream().filter(spiClass::isInstance).map(spiClass::cast).toList();
  }
}
