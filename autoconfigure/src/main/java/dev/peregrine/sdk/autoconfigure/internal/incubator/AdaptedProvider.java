package dev.peregrine.sdk.autoconfigure.internal.incubator;

import dev.peregrine.sdk.autoconfigure.spi.ComponentConfig;
import dev.peregrine.sdk.autoconfigure.spi.ComponentFactory;
import io.opentelemetry.api.incubator.config.ConfigProvider;
import io.opentelemetry.sdk.autoconfigure.spi.internal.ComponentProvider;

/** A library's provider as a factory. Needs api-incubator. */
record AdaptedProvider<T>(ComponentProvider provider, Class<T> type, ConfigProvider settings)
    implements ComponentFactory<T> {

  @Override
  public String name() {
    return provider.getName();
  }

  @Override
  public T create(ComponentConfig config) {
    return type.cast(provider.create(new PropertiesView((ScalarConfig) config, settings)));
  }
}
