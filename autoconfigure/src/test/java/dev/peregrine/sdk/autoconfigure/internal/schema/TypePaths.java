package dev.peregrine.sdk.autoconfigure.internal.schema;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where in a file each named type occurs. Types contain each other in circles; a path goes through
 * the first place of each type above it, so that there are only as many paths as properties.
 */
final class TypePaths {

  private final Map<Type, List<String>> paths = new LinkedHashMap<>();

  TypePaths(ObjectType root) {
    Deque<ObjectType> waiting = new ArrayDeque<>();
    waiting.add(root);
    paths.put(root, List.of(""));
    while (!waiting.isEmpty()) {
      ObjectType type = waiting.remove();
      String start = paths.get(type).get(0);
      for (Property property : type.properties().values()) {
        String path = (start.isEmpty() ? "" : start + ".") + property.name();
        Type value = property.type();
        while (value instanceof ListType list) {
          path += "[]";
          value = list.item();
        }
        List<String> known = paths.computeIfAbsent(value, key -> new ArrayList<>());
        if (known.isEmpty() && value instanceof ObjectType object) {
          waiting.add(object);
        }
        known.add(path);
      }
    }
  }

  List<String> of(Type type) {
    return paths.getOrDefault(type, List.of());
  }
}
