package dev.peregrine.sdk.autoconfigure.internal.declarative;

import dev.peregrine.sdk.autoconfigure.internal.incubator.ScalarConfig;
import dev.peregrine.sdk.autoconfigure.internal.tree.ConfigNode;
import dev.peregrine.sdk.autoconfigure.internal.tree.MappingNode;
import dev.peregrine.sdk.autoconfigure.internal.tree.Place;
import dev.peregrine.sdk.autoconfigure.internal.tree.ScalarNode;
import dev.peregrine.sdk.autoconfigure.internal.tree.SequenceNode;
import dev.peregrine.sdk.autoconfigure.spi.ComponentConfig;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigurationException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A mapping of the tree, or the nothing that stands where a mapping could. */
final class NodeConfig implements ScalarConfig {

  private final @Nullable MappingNode mapping;
  private final Place place;
  private final Creation creation;

  private NodeConfig(@Nullable MappingNode mapping, Place place, Creation creation) {
    this.mapping = mapping;
    this.place = place;
    this.creation = creation;
  }

  static NodeConfig of(MappingNode mapping, Creation creation) {
    return new NodeConfig(mapping, mapping.place(), creation);
  }

  /** What stands under the name of a component: a mapping, or nothing. */
  static NodeConfig ofComponent(ConfigNode node, Creation creation) {
    if (node instanceof MappingNode mapping) {
      return of(mapping, creation);
    }
    if (node.isNull()) {
      return empty(node.place(), creation);
    }
    throw unlike(node, "a mapping");
  }

  static NodeConfig empty(Place place, Creation creation) {
    return new NodeConfig(null, place, creation);
  }

  @Override
  public boolean contains(String key) {
    return mapping != null && mapping.get(key) != null;
  }

  @Override
  public Set<String> keys() {
    return mapping == null ? Set.of() : mapping.keys();
  }

  @Override
  public @Nullable String getString(String key) {
    return scalar(key, String.class);
  }

  String requiredString(String key) {
    String value = getString(key);
    if (value == null) {
      throw error(null, key + " is missing");
    }
    return value;
  }

  @Override
  public @Nullable Boolean getBoolean(String key) {
    return scalar(key, Boolean.class);
  }

  @Override
  public @Nullable Integer getInteger(String key) {
    return scalar(key, Integer.class);
  }

  int integerOr(String key, int defaultValue) {
    Integer value = getInteger(key);
    return value == null ? defaultValue : value;
  }

  Duration millisOr(String key, Duration defaultValue) {
    Long millis = getLong(key);
    return millis == null ? defaultValue : Duration.ofMillis(millis);
  }

  @Override
  public @Nullable Long getLong(String key) {
    return scalar(key, Long.class);
  }

  @Override
  public @Nullable Double getDouble(String key) {
    return scalar(key, Double.class);
  }

  @Override
  public @Nullable NodeConfig getStructured(String key) {
    ConfigNode node = present(key);
    if (node == null) {
      return null;
    }
    if (node instanceof MappingNode nested) {
      return of(nested, creation);
    }
    throw unlike(node, "a mapping");
  }

  /** The nested mapping; one without entries if it is absent or null. */
  NodeConfig structured(String key) {
    NodeConfig nested = getStructured(key);
    return nested == null ? empty(place, creation) : nested;
  }

  @Override
  public @Nullable List<ComponentConfig> getStructuredList(String key) {
    SequenceNode sequence = sequence(key);
    return sequence == null ? null : List.copyOf(items(sequence));
  }

  /** The mappings of a list; none if it is absent or null. */
  List<NodeConfig> structuredList(String key) {
    SequenceNode sequence = sequence(key);
    return sequence == null ? List.of() : items(sequence);
  }

  private List<NodeConfig> items(SequenceNode sequence) {
    List<NodeConfig> configs = new ArrayList<>();
    for (ConfigNode item : sequence.items()) {
      if (!(item instanceof MappingNode nested)) {
        throw unlike(item, "a mapping");
      }
      configs.add(of(nested, creation));
    }
    return configs;
  }

  @Override
  public <E> @Nullable List<E> getScalarList(String key, Class<E> type) {
    SequenceNode sequence = sequence(key);
    if (sequence == null) {
      return null;
    }
    List<E> values = new ArrayList<>();
    for (ConfigNode item : sequence.items()) {
      if (!item.isNull()) {
        values.add(Scalars.as(type, item));
      }
    }
    return List.copyOf(values);
  }

  /** The strings of a list; none if it is absent or null. */
  List<String> strings(String key) {
    List<String> values = getScalarList(key, String.class);
    return values == null ? List.of() : values;
  }

  @Override
  public <C> C create(String key, Class<C> type) {
    NodeConfig nested = getStructured(key);
    if (nested == null) {
      throw error(null, key + " is missing");
    }
    return nested.createNamed(type);
  }

  /** Makes the component that this mapping names. */
  <C> C createNamed(Class<C> type) {
    return creation.create(type, name(), body());
  }

  /** Makes the component without settings whose name stands in a list of names under a key. */
  <C> C createListed(String key, String name, Class<C> type) {
    ConfigNode node = present(key);
    return creation.create(type, name, empty(node == null ? place : node.place(), creation));
  }

  /** The only key, which is the name of a component. */
  String name() {
    if (keys().size() != 1) {
      throw error(null, "one name of a component is needed here, there are " + keys());
    }
    return keys().iterator().next();
  }

  /** What stands under {@link #name()}. */
  NodeConfig body() {
    String name = name();
    ConfigNode node = mapping == null ? null : mapping.get(name);
    if (node == null) {
      throw new IllegalStateException(name);
    }
    return ofComponent(node, creation);
  }

  @Override
  public @Nullable Object scalar(String key) {
    return present(key) instanceof ScalarNode scalar ? scalar.value() : null;
  }

  @Override
  public @Nullable List<@Nullable Object> scalars(String key) {
    if (!(present(key) instanceof SequenceNode sequence)) {
      return null;
    }
    List<@Nullable Object> values = new ArrayList<>();
    for (ConfigNode item : sequence.items()) {
      if (!(item instanceof ScalarNode scalar)) {
        return null;
      }
      values.add(scalar.value());
    }
    return values;
  }

  @Override
  public @Nullable ScalarConfig mapping(String key) {
    return present(key) instanceof MappingNode nested ? of(nested, creation) : null;
  }

  @Override
  public @Nullable List<ScalarConfig> mappings(String key) {
    return present(key) instanceof SequenceNode sequence
            && sequence.items().stream().allMatch(MappingNode.class::isInstance)
        ? List.copyOf(items(sequence))
        : null;
  }

  @Override
  public ConfigurationException error(@Nullable String key, String problem) {
    return error(key, problem, null);
  }

  ConfigurationException error(@Nullable String key, String problem, @Nullable Throwable cause) {
    ConfigNode node = key == null || mapping == null ? null : mapping.get(key);
    return (node == null ? place : node.place())
        .error(node == null && key != null ? key + ": " + problem : problem, cause);
  }

  Place place() {
    return place;
  }

  @Override
  public Creation context() {
    return creation;
  }

  @Override
  public String toString() {
    return place.toString();
  }

  private <E> @Nullable E scalar(String key, Class<E> type) {
    ConfigNode node = present(key);
    return node == null ? null : Scalars.as(type, node);
  }

  private @Nullable SequenceNode sequence(String key) {
    ConfigNode node = present(key);
    if (node == null) {
      return null;
    }
    if (node instanceof SequenceNode sequence) {
      return sequence;
    }
    throw unlike(node, "a list");
  }

  private @Nullable ConfigNode present(String key) {
    ConfigNode node = mapping == null ? null : mapping.get(key);
    return node == null || node.isNull() ? null : node;
  }

  private static ConfigurationException unlike(ConfigNode node, String wanted) {
    return node.place().error("is " + node.kind() + ", must be " + wanted);
  }
}
