package dev.peregrine.sdk.autoconfigure.internal.declarative;

import io.opentelemetry.common.ComponentLoader;
import java.util.List;

/** Finds the extensions that a test hands over. */
record TestLoader(List<Object> extensions) implements ComponentLoader {

  @Override
  public <T> Iterable<T> load(Class<T> spiClass) {
    return extensions.stream().filter(spiClass::isInstance).map(spiClass::cast).toList();
  }
}
