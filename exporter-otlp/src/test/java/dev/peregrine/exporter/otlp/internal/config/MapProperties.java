package dev.peregrine.exporter.otlp.internal.config;

import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Properties of a map, read as simply as possible. */
record MapProperties(Map<String, String> values) implements ConfigProperties {

  @Override
  public String getString(String name) {
    return values.get(name);
  }

  @Override
  public Boolean getBoolean(String name) {
    return values.containsKey(name) ? Boolean.valueOf(values.get(name)) : null;
  }

  @Override
  public Integer getInt(String name) {
    return values.containsKey(name) ? Integer.valueOf(values.get(name)) : null;
  }

  @Override
  public Long getLong(String name) {
    return values.containsKey(name) ? Long.valueOf(values.get(name)) : null;
  }

  @Override
  public Double getDouble(String name) {
    return values.containsKey(name) ? Double.valueOf(values.get(name)) : null;
  }

  @Override
  public Duration getDuration(String name) {
    return values.containsKey(name) ? Duration.ofMillis(Long.parseLong(values.get(name))) : null;
  }

  @Override
  public List<String> getList(String name) {
    return values.containsKey(name) ? List.of(values.get(name).split(",")) : List.of();
  }

  @Override
  public Map<String, String> getMap(String name) {
    Map<String, String> map = new LinkedHashMap<>();
    for (String entry : getList(name)) {
      String[] pair = entry.split("=", 2);
      map.put(pair[0], pair[1]);
    }
    return map;
  }
}
