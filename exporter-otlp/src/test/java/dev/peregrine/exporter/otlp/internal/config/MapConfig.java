package dev.peregrine.exporter.otlp.internal.config;

import dev.peregrine.sdk.autoconfigure.spi.ComponentConfig;
import dev.peregrine.sdk.autoconfigure.spi.ComponentContext;
import io.opentelemetry.api.metrics.MeterProvider;
import io.opentelemetry.common.ComponentLoader;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigurationException;
import io.opentelemetry.sdk.common.InternalTelemetryVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** A mapping of a file, made of maps and lists. Its errors begin with {@code file/key}. */
record MapConfig(Map<String, ?> values, Map<String, ?> ofDistribution)
    implements ComponentConfig, ComponentContext {

  MapConfig(Map<String, ?> values) {
    this(values, Map.of());
  }

  @SuppressWarnings("unchecked")
  private MapConfig mapping(Object value) {
    return new MapConfig((Map<String, ?>) value, ofDistribution);
  }

  @Override
  public boolean contains(String key) {
    return values.containsKey(key);
  }

  @Override
  public Set<String> keys() {
    return values.keySet();
  }

  @Override
  public String getString(String key) {
    return (String) values.get(key);
  }

  @Override
  public Boolean getBoolean(String key) {
    return (Boolean) values.get(key);
  }

  @Override
  public Integer getInteger(String key) {
    return (Integer) values.get(key);
  }

  @Override
  public Long getLong(String key) {
    Number number = (Number) values.get(key);
    return number == null ? null : number.longValue();
  }

  @Override
  public Double getDouble(String key) {
    return (Double) values.get(key);
  }

  @Override
  public ComponentConfig getStructured(String key) {
    return contains(key) ? mapping(values.get(key)) : null;
  }

  @Override
  public List<ComponentConfig> getStructuredList(String key) {
    if (!contains(key)) {
      return null;
    }
    List<ComponentConfig> list = new ArrayList<>();
    ((List<?>) values.get(key)).forEach(value -> list.add(mapping(value)));
    return list;
  }

  @Override
  public <E> List<E> getScalarList(String key, Class<E> type) {
    return contains(key) ? ((List<?>) values.get(key)).stream().map(type::cast).toList() : null;
  }

  @Override
  public <C> C create(String key, Class<C> type) {
    throw new UnsupportedOperationException();
  }

  @Override
  public ConfigurationException error(String key, String problem) {
    return new ConfigurationException("file/" + key + ": " + problem);
  }

  @Override
  public ComponentContext context() {
    return this;
  }

  @Override
  public ComponentLoader componentLoader() {
    return ComponentLoader.forClassLoader(MapConfig.class.getClassLoader());
  }

  @Override
  public Supplier<MeterProvider> meterProvider() {
    return MeterProvider::noop;
  }

  @Override
  public InternalTelemetryVersion telemetryVersion() {
    return InternalTelemetryVersion.LATEST;
  }

  @Override
  public ComponentConfig distribution() {
    return new MapConfig(ofDistribution);
  }
}
