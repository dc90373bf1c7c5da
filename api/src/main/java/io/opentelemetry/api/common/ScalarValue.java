package io.opentelemetry.api.common;

import dev.peregrine.api.internal.usage.Arguments;
import org.jspecify.annotations.Nullable;

/** A string, boolean, number, or nothing. */
final class ScalarValue<T> implements Value<T> {

  static final Value<Empty> EMPTY = new ScalarValue<>(ValueType.EMPTY, Empty.getInstance());

  private static final Value<Boolean> TRUE = new ScalarValue<>(ValueType.BOOLEAN, true);
  private static final Value<Boolean> FALSE = new ScalarValue<>(ValueType.BOOLEAN, false);

  private final ValueType type;
  private final T value;

  private ScalarValue(ValueType type, T value) {
    this.type = type;
    this.value = value;
  }

  static Value<String> of(String value) {
    String string = Arguments.isNull(value, Value.class, "of", "value") ? "" : value;
    return new ScalarValue<>(ValueType.STRING, string);
  }

  static Value<Boolean> of(boolean value) {
    return value ? TRUE : FALSE;
  }

  static Value<Long> of(long value) {
    return new ScalarValue<>(ValueType.LONG, value);
  }

  static Value<Double> of(double value) {
    return new ScalarValue<>(ValueType.DOUBLE, value);
  }

  @Override
  public ValueType getType() {
    return type;
  }

  @Override
  public T getValue() {
    return value;
  }

  @Override
  public String asString() {
    return type == ValueType.EMPTY ? "" : value.toString();
  }

  @Override
  public boolean equals(@Nullable Object o) {
    return o == this
        || (o instanceof Value<?> other
            && type == other.getType()
            && value.equals(other.getValue()));
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public String toString() {
    String kind =
        switch (type) {
          case STRING -> "ValueString";
          case BOOLEAN -> "ValueBoolean";
          case LONG -> "ValueLong";
          case DOUBLE -> "ValueDouble";
          default -> "ValueEmpty";
        };
    return kind + '{' + asString() + '}';
  }
}
