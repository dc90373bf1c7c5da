package dev.peregrine.sdk.autoconfigure.internal.incubator;

import dev.peregrine.sdk.autoconfigure.spi.ComponentConfig;
import io.opentelemetry.api.incubator.config.ConfigProvider;
import io.opentelemetry.api.incubator.config.DeclarativeConfigProperties;
import io.opentelemetry.common.ComponentLoader;
import io.opentelemetry.sdk.autoconfigure.spi.internal.ExtendedDeclarativeConfigProperties;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A mapping of a file as api-incubator has it. Needs api-incubator. */
final class PropertiesView implements ExtendedDeclarativeConfigProperties {

  private final ComponentConfig config;
  private final ConfigProvider instrumentation;

  PropertiesView(ComponentConfig config, ConfigProvider instrumentation) {
    this.config = config;
    this.instrumentation = instrumentation;
  }

  @Override
  public @Nullable String getString(String name) {
    return config.getString(name);
  }

  @Override
  public @Nullable Boolean getBoolean(String name) {
    return config.getBoolean(name);
  }

  @Override
  public @Nullable Integer getInt(String name) {
    return config.getInteger(name);
  }

  @Override
  public @Nullable Long getLong(String name) {
    return config.getLong(name);
  }

  @Override
  public @Nullable Double getDouble(String name) {
    return config.getDouble(name);
  }

  @Override
  public <T> @Nullable List<T> getScalarList(String name, Class<T> scalarType) {
    return config.getScalarList(name, scalarType);
  }

  @Override
  public @Nullable DeclarativeConfigProperties getStructured(String name) {
    ComponentConfig nested = config.getStructured(name);
    return nested == null ? null : new PropertiesView(nested, instrumentation);
  }

  @Override
  public @Nullable List<DeclarativeConfigProperties> getStructuredList(String name) {
    List<ComponentConfig> nested = config.getStructuredList(name);
    return nested == null
        ? null
        : nested.stream()
            .<DeclarativeConfigProperties>map(item -> new PropertiesView(item, instrumentation))
            .toList();
  }

  @Override
  public Set<String> getPropertyKeys() {
    return config.keys();
  }

  @Override
  public ComponentLoader getComponentLoader() {
    return config.context().componentLoader();
  }

  @Override
  public ConfigProvider getConfigProvider() {
    return instrumentation;
  }

  @Override
  public String toString() {
    return "PropertiesView{" + config + "}";
  }
}
