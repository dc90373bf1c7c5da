package io.opentelemetry.api.common;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;

/**
 * A value of any kind: a string, boolean, integer, floating-point number, bytes, a list, a map or
 * nothing.
 *
 * <p>Values of this API are immutable and thread-safe. Equality is by type and content; for lists
 * and maps the order counts.
 *
 * @param <T> the type of the Java object inside
 * @see <a href="https://opentelemetry.io/docs/specs/otel/common/#anyvalue">AnyValue</a>
 */
public interface Value<T> {

  /**
   * Returns the kind of this value.
   *
   * @return the kind
   */
  ValueType getType();

  /**
   * Returns the Java object inside: {@link String}, {@link Boolean}, {@link Long}, {@link Double},
   * a read-only {@link ByteBuffer}, an unmodifiable list of {@link Value} or of {@link KeyValue},
   * or {@link Empty}.
   *
   * @return the content
   */
  T getValue();

  /**
   * Returns this value as text.
   *
   * <p>A string, number or boolean is itself, bytes are base64, nothing is the empty string, and
   * lists and maps are JSON. What is nested deeper than any real data becomes {@code null}.
   *
   * @return the text
   * @see <a
   *     href="https://opentelemetry.io/docs/specs/otel/common/#anyvalue-representation-for-non-otlp-protocols">Representation
   *     outside OTLP</a>
   */
  String asString();

  /**
   * Returns a string value.
   *
   * @param value the string; {@code null} counts as empty
   * @return the value
   */
  static Value<String> of(String value) {
    return ScalarValue.of(value);
  }

  /**
   * Returns a boolean value.
   *
   * @param value the boolean
   * @return the value
   */
  static Value<Boolean> of(boolean value) {
    return ScalarValue.of(value);
  }

  /**
   * Returns an integer value.
   *
   * @param value the integer
   * @return the value
   */
  static Value<Long> of(long value) {
    return ScalarValue.of(value);
  }

  /**
   * Returns a floating-point value.
   *
   * @param value the number
   * @return the value
   */
  static Value<Double> of(double value) {
    return ScalarValue.of(value);
  }

  /**
   * Returns a bytes value.
   *
   * @param value the bytes, which are copied; {@code null} counts as none
   * @return the value
   */
  static Value<ByteBuffer> of(byte[] value) {
    return BytesValue.of(value);
  }

  /**
   * Returns a list value.
   *
   * @param value the elements, which are copied; a {@code null} element counts as {@link #empty()}
   * @return the value
   */
  static Value<List<Value<?>>> of(Value<?>... value) {
    return ListValue.ofElements(value);
  }

  /**
   * Returns a list value.
   *
   * @param value the elements, which are copied; a {@code null} element counts as {@link #empty()}
   * @return the value
   */
  static Value<List<Value<?>>> of(List<Value<?>> value) {
    return ListValue.ofElements(value);
  }

  /**
   * Returns a map value of entries in the given order. Keys are not checked for being unique.
   *
   * @param value the entries, which are copied; {@code null} entries are left out
   * @return the value
   */
  static Value<List<KeyValue>> of(KeyValue... value) {
    return ListValue.ofEntries(value);
  }

  /**
   * Returns a map value of entries in the map's order.
   *
   * @param value the entries, which are copied; a {@code null} value counts as {@link #empty()}
   * @return the value
   */
  static Value<List<KeyValue>> of(Map<String, Value<?>> value) {
    return ListValue.ofEntries(value);
  }

  /**
   * Returns the value that holds nothing.
   *
   * @return the empty value
   */
  static Value<Empty> empty() {
    return ScalarValue.EMPTY;
  }
}
