package dev.peregrine.sdk.autoconfigure.internal.incubator;

import io.opentelemetry.api.incubator.config.ConfigProvider;
import io.opentelemetry.api.incubator.config.DeclarativeConfigProperties;
import io.opentelemetry.common.ComponentLoader;
import io.opentelemetry.sdk.autoconfigure.spi.internal.ExtendedDeclarativeConfigProperties;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A mapping of a file as api-incubator has it: a value of another type than the one asked for is
 * null, since {@link DeclarativeConfigProperties#toMap} finds the types by trying them. Needs
 * api-incubator.
 */
final class PropertiesView implements ExtendedDeclarativeConfigProperties {

  private final ScalarConfig config;
  private final ConfigProvider instrumentation;

  PropertiesView(ScalarConfig config, ConfigProvider instrumentation) {
    this.config = config;
    this.instrumentation = instrumentation;
  }

  @Override
  public @Nullable String getString(String name) {
    return as(String.class, config.scalar(name));
  }

  @Override
  public @Nullable Boolean getBoolean(String name) {
    return as(Boolean.class, config.scalar(name));
  }

  @Override
  public @Nullable Integer getInt(String name) {
    return as(Integer.class, config.scalar(name));
  }

  @Override
  public @Nullable Long getLong(String name) {
    return as(Long.class, config.scalar(name));
  }

  @Override
  public @Nullable Double getDouble(String name) {
    return as(Double.class, config.scalar(name));
  }

  @Override
  public <T> @Nullable List<T> getScalarList(String name, Class<T> scalarType) {
    List<@Nullable Object> items = config.scalars(name);
    if (items == null) {
      return null;
    }
    List<T> list = new ArrayList<>();
    for (Object item : items) {
      T value = as(scalarType, item);
      if (value != null) {
        list.add(value);
      } else if (item != null) {
        return null;
      }
    }
    return list;
  }

  private static <T> @Nullable T as(Class<T> type, @Nullable Object value) {
    Object converted = value;
    if (type == Double.class && value instanceof Long whole) {
      converted = whole.doubleValue();
    } else if (type == Integer.class && value instanceof Long whole) {
      converted = whole.intValue() == whole ? (Object) whole.intValue() : null;
    }
    return type.isInstance(converted) ? type.cast(converted) : null;
  }

  @Override
  public @Nullable DeclarativeConfigProperties getStructured(String name) {
    ScalarConfig nested = config.mapping(name);
    return nested == null ? null : new PropertiesView(nested, instrumentation);
  }

  @Override
  public @Nullable List<DeclarativeConfigProperties> getStructuredList(String name) {
    List<ScalarConfig> nested = config.mappings(name);
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
