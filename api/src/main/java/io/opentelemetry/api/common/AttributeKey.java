package io.opentelemetry.api.common;

import java.util.List;

/**
 * The name of an attribute together with the type of its value.
 *
 * <p>Keys are immutable. Keep them in constants: a key remembers its encoded form, so that it is
 * cheaper to reuse one than to make it again. Two keys are equal if name and type are.
 *
 * <p>The factories never fail; {@code null} counts as the empty name, and attributes with an empty
 * name are ignored.
 *
 * @param <T> the type of the values
 * @see <a href="https://opentelemetry.io/docs/specs/otel/common/#attribute">Attribute</a>
 */
public interface AttributeKey<T> {

  /**
   * Returns the name of the attribute.
   *
   * @return the name, empty if none was given
   */
  String getKey();

  /**
   * Returns the type of the attribute's values.
   *
   * @return the type
   */
  AttributeType getType();

  /**
   * Returns a key for string values.
   *
   * @param key the name
   * @return the key
   */
  static AttributeKey<String> stringKey(String key) {
    return new AttributeKeyImpl<>(key, AttributeType.STRING);
  }

  /**
   * Returns a key for boolean values.
   *
   * @param key the name
   * @return the key
   */
  static AttributeKey<Boolean> booleanKey(String key) {
    return new AttributeKeyImpl<>(key, AttributeType.BOOLEAN);
  }

  /**
   * Returns a key for integer values.
   *
   * @param key the name
   * @return the key
   */
  static AttributeKey<Long> longKey(String key) {
    return new AttributeKeyImpl<>(key, AttributeType.LONG);
  }

  /**
   * Returns a key for floating-point values.
   *
   * @param key the name
   * @return the key
   */
  static AttributeKey<Double> doubleKey(String key) {
    return new AttributeKeyImpl<>(key, AttributeType.DOUBLE);
  }

  /**
   * Returns a key for lists of strings.
   *
   * @param key the name
   * @return the key
   */
  static AttributeKey<List<String>> stringArrayKey(String key) {
    return new AttributeKeyImpl<>(key, AttributeType.STRING_ARRAY);
  }

  /**
   * Returns a key for lists of booleans.
   *
   * @param key the name
   * @return the key
   */
  static AttributeKey<List<Boolean>> booleanArrayKey(String key) {
    return new AttributeKeyImpl<>(key, AttributeType.BOOLEAN_ARRAY);
  }

  /**
   * Returns a key for lists of integers.
   *
   * @param key the name
   * @return the key
   */
  static AttributeKey<List<Long>> longArrayKey(String key) {
    return new AttributeKeyImpl<>(key, AttributeType.LONG_ARRAY);
  }

  /**
   * Returns a key for lists of floating-point numbers.
   *
   * @param key the name
   * @return the key
   */
  static AttributeKey<List<Double>> doubleArrayKey(String key) {
    return new AttributeKeyImpl<>(key, AttributeType.DOUBLE_ARRAY);
  }

  /**
   * Returns a key for values of any kind, nested ones and bytes among them.
   *
   * <p>A simple value (a string, say, or a list of integers) that is put under such a key with an
   * {@link AttributesBuilder} is stored under the key of its simple type; {@link Attributes#get}
   * finds it under either.
   *
   * @param key the name
   * @return the key
   */
  static AttributeKey<Value<?>> valueKey(String key) {
    return new AttributeKeyImpl<>(key, AttributeType.VALUE);
  }
}
