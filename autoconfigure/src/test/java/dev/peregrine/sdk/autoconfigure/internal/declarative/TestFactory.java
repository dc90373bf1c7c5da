package dev.peregrine.sdk.autoconfigure.internal.declarative;

import dev.peregrine.sdk.autoconfigure.spi.ComponentConfig;
import dev.peregrine.sdk.autoconfigure.spi.ComponentFactory;
import java.util.function.Function;

/** A factory that a test hands over. */
record TestFactory<T>(Class<T> type, String name, Function<ComponentConfig, T> creator)
    implements ComponentFactory<T> {

  /** A factory that returns the same component each time. */
  static <T> TestFactory<T> of(Class<T> type, String name, T component) {
    return new TestFactory<>(type, name, config -> component);
  }

  @Override
  public T create(ComponentConfig config) {
    return creator.apply(config);
  }
}
