package dev.peregrine.sdk.autoconfigure.internal.schema;

import dev.peregrine.sdk.autoconfigure.internal.tree.ConfigNode;
import dev.peregrine.sdk.autoconfigure.internal.tree.MappingNode;
import dev.peregrine.sdk.autoconfigure.internal.tree.SequenceNode;
import java.util.Set;
import java.util.TreeSet;

/** Finds which properties of which types occur in a file: {@code Type.property}. */
final class UsedProperties {

  private final Set<String> names = new TreeSet<>();

  Set<String> names() {
    return names;
  }

  void collect(Type type, ConfigNode node) {
    if (type instanceof ListType list && node instanceof SequenceNode sequence) {
      sequence.items().forEach(item -> collect(list.item(), item));
    }
    if (type instanceof ObjectType object && node instanceof MappingNode mapping) {
      for (Property property : object.properties().values()) {
        ConfigNode value = mapping.get(property.name());
        if (value != null) {
          names.add(object.name() + "." + property.name());
          collect(property.type(), value);
        }
      }
    }
  }

  /** All there are. */
  static Set<String> of(Schema schema) {
    Set<String> all = new TreeSet<>();
    for (Type type : schema.types().values()) {
      if (type instanceof ObjectType object) {
        object.properties().keySet().forEach(key -> all.add(object.name() + "." + key));
      }
    }
    return all;
  }
}
