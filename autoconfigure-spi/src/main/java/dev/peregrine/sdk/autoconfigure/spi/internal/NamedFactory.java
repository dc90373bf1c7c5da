package dev.peregrine.sdk.autoconfigure.spi.internal;

import dev.peregrine.sdk.autoconfigure.spi.ComponentConfig;
import dev.peregrine.sdk.autoconfigure.spi.ComponentFactory;
import java.util.function.Function;

/**
 * A factory of a type and a name. Service loaders want a class of each, which is no more than its
 * constructor then.
 *
 * @param <T> what it makes
 */
public abstract class NamedFactory<T> implements ComponentFactory<T> {

  private final Class<T> type;
  private final String name;
  private final Function<ComponentConfig, T> creation;

  protected NamedFactory(Class<T> type, String name, Function<ComponentConfig, T> creation) {
    this.type = type;
    this.name = name;
    this.creation = creation;
  }

  @Override
  public final Class<T> type() {
    return type;
  }

  @Override
  public final String name() {
    return name;
  }

  @Override
  public final T create(ComponentConfig config) {
    return creation.apply(config);
  }
}
