package io.opentelemetry.sdk.testing.assertj;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The values that the fields of a body have for what an attribute would have. */
final class BodyValues {

  private BodyValues() {}

  @SuppressWarnings("unchecked") // the type of a key says what its values are
  static <T> Value<?> of(AttributeKey<T> key, T value) {
    return switch (key.getType()) {
      case STRING -> Value.of((String) value);
      case BOOLEAN -> Value.of((boolean) value);
      case LONG -> Value.of((long) value);
      case DOUBLE -> Value.of((double) value);
      case STRING_ARRAY -> array((List<String>) value, Value::of);
      case BOOLEAN_ARRAY -> array((List<Boolean>) value, Value::of);
      case LONG_ARRAY -> array((List<Long>) value, Value::of);
      case DOUBLE_ARRAY -> array((List<Double>) value, Value::of);
      case VALUE -> (Value<?>) value;
    };
  }

  private static <E> Value<?> array(List<E> elements, Function<E, Value<?>> toValue) {
    List<Value<?>> values = new ArrayList<>();
    for (E element : elements) {
      values.add(toValue.apply(element));
    }
    return Value.of(values);
  }
}
