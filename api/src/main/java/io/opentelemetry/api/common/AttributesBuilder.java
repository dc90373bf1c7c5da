package io.opentelemetry.api.common;

import dev.peregrine.api.internal.usage.Arguments;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A builder of {@link Attributes}.
 *
 * <p>A {@code null} key, an empty name or a {@code null} value is ignored and leaves what was put
 * before; of several values with one name the last wins. A builder can go on being used after
 * {@link #build()}. It is not thread-safe.
 */
public interface AttributesBuilder {

  /**
   * Returns the attributes put so far.
   *
   * @return the attributes
   */
  Attributes build();

  /**
   * Puts an integer.
   *
   * @param <T> not used
   * @param key the key
   * @param value the value
   * @return this builder
   */
  <T> AttributesBuilder put(AttributeKey<Long> key, int value);

  /**
   * Puts a value. A list is kept, not copied: do not change it any more.
   *
   * @param <T> the type of the value
   * @param key the key
   * @param value the value
   * @return this builder
   */
  <T> AttributesBuilder put(AttributeKey<T> key, @Nullable T value);

  /**
   * Puts a list.
   *
   * @param <T> the type of the elements
   * @param key the key
   * @param value the elements; the array is kept, not copied
   * @return this builder
   */
  @SuppressWarnings("unchecked") // the contract has no @SafeVarargs here
  default <T> AttributesBuilder put(AttributeKey<List<T>> key, T... value) {
    return Arguments.isNull(key, AttributesBuilder.class, "put", "key") || value == null
        ? this
        : put(key, Arrays.asList(value));
  }

  /**
   * Puts a string.
   *
   * @param key the name
   * @param value the value
   * @return this builder
   */
  default AttributesBuilder put(String key, @Nullable String value) {
    return Arguments.isNull(key, AttributesBuilder.class, "put", "key")
        ? this
        : put(AttributeKey.stringKey(key), value);
  }

  /**
   * Puts an integer.
   *
   * @param key the name
   * @param value the value
   * @return this builder
   */
  default AttributesBuilder put(String key, long value) {
    return Arguments.isNull(key, AttributesBuilder.class, "put", "key")
        ? this
        : put(AttributeKey.longKey(key), Long.valueOf(value));
  }

  /**
   * Puts a floating-point number.
   *
   * @param key the name
   * @param value the value
   * @return this builder
   */
  default AttributesBuilder put(String key, double value) {
    return Arguments.isNull(key, AttributesBuilder.class, "put", "key")
        ? this
        : put(AttributeKey.doubleKey(key), Double.valueOf(value));
  }

  /**
   * Puts a boolean.
   *
   * @param key the name
   * @param value the value
   * @return this builder
   */
  default AttributesBuilder put(String key, boolean value) {
    return Arguments.isNull(key, AttributesBuilder.class, "put", "key")
        ? this
        : put(AttributeKey.booleanKey(key), Boolean.valueOf(value));
  }

  /**
   * Puts a list of strings.
   *
   * @param key the name
   * @param value the elements; the array is kept, not copied
   * @return this builder
   */
  default AttributesBuilder put(String key, String... value) {
    return Arguments.isNull(key, AttributesBuilder.class, "put", "key") || value == null
        ? this
        : put(AttributeKey.stringArrayKey(key), Arrays.asList(value));
  }

  /**
   * Puts a list of integers.
   *
   * @param key the name
   * @param value the elements
   * @return this builder
   */
  default AttributesBuilder put(String key, long... value) {
    return Arguments.isNull(key, AttributesBuilder.class, "put", "key") || value == null
        ? this
        : put(AttributeKey.longArrayKey(key), BoxedLists.of(value));
  }

  /**
   * Puts a list of floating-point numbers.
   *
   * @param key the name
   * @param value the elements
   * @return this builder
   */
  default AttributesBuilder put(String key, double... value) {
    return Arguments.isNull(key, AttributesBuilder.class, "put", "key") || value == null
        ? this
        : put(AttributeKey.doubleArrayKey(key), BoxedLists.of(value));
  }

  /**
   * Puts a list of booleans.
   *
   * @param key the name
   * @param value the elements
   * @return this builder
   */
  default AttributesBuilder put(String key, boolean... value) {
    return Arguments.isNull(key, AttributesBuilder.class, "put", "key") || value == null
        ? this
        : put(AttributeKey.booleanArrayKey(key), BoxedLists.of(value));
  }

  /**
   * Puts a value of any kind. A simple one is stored under the key of its simple type.
   *
   * @param key the name
   * @param value the value
   * @return this builder
   */
  default AttributesBuilder put(String key, Value<?> value) {
    return Arguments.isNull(key, AttributesBuilder.class, "put", "key") || value == null
        ? this
        : put(AttributeKey.valueKey(key), value);
  }

  /**
   * Puts all attributes of a set.
   *
   * @param attributes the attributes; {@code null} is ignored
   * @return this builder
   */
  AttributesBuilder putAll(Attributes attributes);

  /**
   * Removes everything that was put under a key.
   *
   * <p>Does nothing unless the implementation overrides it, as this API's does.
   *
   * @param <T> the type of the value
   * @param key the key, which must match in name and type
   * @return this builder
   */
  default <T> AttributesBuilder remove(AttributeKey<T> key) {
    return this;
  }

  /**
   * Removes everything that was put under keys that match.
   *
   * <p>Does nothing unless the implementation overrides it, as this API's does.
   *
   * @param filter tells which keys to remove; {@code null} is ignored
   * @return this builder
   */
  default AttributesBuilder removeIf(Predicate<AttributeKey<?>> filter) {
    return this;
  }
}
