package dev.peregrine.sdk.autoconfigure.internal.declarative;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Attributes with a name, a value and its type. One without a value is left out. */
final class ResourceAttributes {

  private ResourceAttributes() {}

  static Attributes of(List<NodeConfig> entries) {
    AttributesBuilder attributes = Attributes.builder();
    entries.forEach(entry -> put(entry, attributes));
    return attributes.build();
  }

  private static void put(NodeConfig entry, AttributesBuilder attributes) {
    String name = entry.requiredString("name");
    String type = entry.getString("type");
    switch (type == null ? "string" : type) {
      case "string" -> put(attributes, AttributeKey.stringKey(name), entry.getString("value"));
      case "bool" -> put(attributes, AttributeKey.booleanKey(name), entry.getBoolean("value"));
      case "int" -> put(attributes, AttributeKey.longKey(name), entry.getLong("value"));
      case "double" -> put(attributes, AttributeKey.doubleKey(name), entry.getDouble("value"));
      case "string_array" ->
          put(attributes, AttributeKey.stringArrayKey(name), list(entry, String.class));
      case "bool_array" ->
          put(attributes, AttributeKey.booleanArrayKey(name), list(entry, Boolean.class));
      case "int_array" -> put(attributes, AttributeKey.longArrayKey(name), list(entry, Long.class));
      case "double_array" ->
          put(attributes, AttributeKey.doubleArrayKey(name), list(entry, Double.class));
      default -> throw entry.error("type", type + " is not a type of attributes");
    }
  }

  private static <E> @Nullable List<E> list(NodeConfig entry, Class<E> type) {
    return entry.getScalarList("value", type);
  }

  private static <T> void put(
      AttributesBuilder attributes, AttributeKey<T> key, @Nullable T value) {
    if (value != null) {
      attributes.put(key, value);
    }
  }
}
