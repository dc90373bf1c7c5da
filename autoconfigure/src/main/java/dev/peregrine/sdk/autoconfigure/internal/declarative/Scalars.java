package dev.peregrine.sdk.autoconfigure.internal.declarative;

import dev.peregrine.sdk.autoconfigure.internal.tree.ConfigNode;
import dev.peregrine.sdk.autoconfigure.internal.tree.ScalarNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Single values as the type that somebody asks for. */
final class Scalars {

  private static final Map<Class<?>, String> TYPES =
      Map.of(
          String.class, "a string",
          Boolean.class, "true or false",
          Integer.class, "an integer of 32 bits",
          Long.class, "an integer of 64 bits",
          Double.class, "a number");

  private Scalars() {}

  /**
   * Returns the value of a node that is not null.
   *
   * @throws io.opentelemetry.sdk.autoconfigure.spi.ConfigurationException if it is of another type
   * @throws IllegalArgumentException if there are no scalars of this type
   */
  static <E> E as(Class<E> type, ConfigNode node) {
    String wanted = TYPES.get(type);
    if (wanted == null) {
      throw new IllegalArgumentException(
          "type must be String, Boolean, Integer, Long or Double, not " + type.getName());
    }
    Object value = node instanceof ScalarNode scalar ? convert(type, scalar) : null;
    if (value == null) {
      throw node.place().error("is " + node.kind() + ", must be " + wanted);
    }
    return type.cast(value);
  }

  private static @Nullable Object convert(Class<?> type, ScalarNode scalar) {
    if (type == String.class) {
      return scalar.asString();
    }
    if (type == Boolean.class) {
      return scalar.asBoolean();
    }
    if (type == Double.class) {
      return scalar.asDouble();
    }
    Long whole = scalar.asLong();
    if (type == Long.class || whole == null) {
      return whole;
    }
    return whole.intValue() == whole ? (Object) whole.intValue() : null;
  }
}
