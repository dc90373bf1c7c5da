package dev.peregrine.sdk.autoconfigure.internal.tree;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A mapping of keys to nodes, in the order of the file. */
public final class MappingNode implements ConfigNode {

  private final Place place;
  private final Map<String, Entry> entries;

  MappingNode(Place place, Map<String, Entry> entries) {
    this.place = place;
    this.entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
  }

  @Override
  public Place place() {
    return place;
  }

  @Override
  public String kind() {
    return "a mapping";
  }

  /** The keys that are there, also those whose value is null. */
  public Set<String> keys() {
    return entries.keySet();
  }

  /** The entries by their keys. */
  public Map<String, Entry> entries() {
    return entries;
  }

  /** The node under {@code key}; null if the key is missing, a null scalar if its value is null. */
  public @Nullable ConfigNode get(String key) {
    Entry entry = entries.get(key);
    return entry == null ? null : entry.value();
  }

  /**
   * A key and its value.
   *
   * @param keyPlace where the key stands, with the path of the value
   * @param value the value
   */
  public record Entry(Place keyPlace, ConfigNode value) {}
}
