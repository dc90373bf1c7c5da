package io.opentelemetry.api.common;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Between {@link Value}s and the simple attribute types.
 *
 * <p>A value that is a scalar, or a non-empty list of scalars of one kind, has a simple form. An
 * empty list has none, as nobody can tell of what it is a list.
 */
final class SimpleValues {

  private SimpleValues() {}

  /** Returns the simple type a value can be stored as, or {@link AttributeType#VALUE} if none. */
  static AttributeType simpleTypeOf(Value<?> value) {
    return switch (value.getType()) {
      case STRING -> AttributeType.STRING;
      case BOOLEAN -> AttributeType.BOOLEAN;
      case LONG -> AttributeType.LONG;
      case DOUBLE -> AttributeType.DOUBLE;
      case ARRAY -> arrayTypeOf((List<?>) value.getValue());
      case KEY_VALUE_LIST, BYTES, EMPTY -> AttributeType.VALUE;
    };
  }

  private static AttributeType arrayTypeOf(List<?> elements) {
    ValueType common = null;
    for (Object element : elements) {
      ValueType type = ((Value<?>) element).getType();
      if (common != null && common != type) {
        return AttributeType.VALUE;
      }
      common = type;
    }
    if (common == null) {
      return AttributeType.VALUE;
    }
    return switch (common) {
      case STRING -> AttributeType.STRING_ARRAY;
      case BOOLEAN -> AttributeType.BOOLEAN_ARRAY;
      case LONG -> AttributeType.LONG_ARRAY;
      case DOUBLE -> AttributeType.DOUBLE_ARRAY;
      case ARRAY, KEY_VALUE_LIST, BYTES, EMPTY -> AttributeType.VALUE;
    };
  }

  /** Returns the simple form of a value that has one. */
  static Object simpleValueOf(Value<?> value) {
    if (value.getType() != ValueType.ARRAY) {
      return value.getValue();
    }
    List<?> elements = (List<?>) value.getValue();
    List<Object> simple = new ArrayList<>(elements.size());
    for (Object element : elements) {
      simple.add(((Value<?>) element).getValue());
    }
    return simple;
  }

  /**
   * Returns an attribute's value as a {@link Value}, or null if it is none that attributes have.
   */
  static @Nullable Value<?> toValue(Object value) {
    if (!(value instanceof List<?> list)) {
      return scalarToValue(value);
    }
    List<Value<?>> elements = new ArrayList<>(list.size());
    for (Object element : list) {
      elements.add(element == null ? Value.empty() : scalarToValue(element));
    }
    return Value.of(elements);
  }

  private static @Nullable Value<?> scalarToValue(Object scalar) {
    if (scalar instanceof String string) {
      return Value.of(string);
    } else if (scalar instanceof Boolean bool) {
      return Value.of(bool.booleanValue());
    } else if (scalar instanceof Long number) {
      return Value.of(number.longValue());
    } else if (scalar instanceof Double number) {
      return Value.of(number.doubleValue());
    }
    return null;
  }

  /** Whether this is an empty list as a {@link Value}, which can be read as a list of any type. */
  static boolean isEmptyList(Object value) {
    return value instanceof Value<?> nested
        && nested.getType() == ValueType.ARRAY
        && ((List<?>) nested.getValue()).isEmpty();
  }

  static boolean isListType(AttributeType type) {
    return switch (type) {
      case STRING_ARRAY, BOOLEAN_ARRAY, LONG_ARRAY, DOUBLE_ARRAY -> true;
      case STRING, BOOLEAN, LONG, DOUBLE, VALUE -> false;
    };
  }
}
