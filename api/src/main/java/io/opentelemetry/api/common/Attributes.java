package io.opentelemetry.api.common;

import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * An immutable set of attributes, unique by name.
 *
 * <p>Attributes with a {@code null} key, an empty name or a {@code null} value are left out; of
 * several with one name the last is kept, whatever their types.
 *
 * @see <a href="https://opentelemetry.io/docs/specs/otel/common/#attribute-collections">Attribute
 *     collections</a>
 */
public interface Attributes {

  /**
   * Returns the value of an attribute.
   *
   * <p>A key of type {@link AttributeType#VALUE} finds the attribute of that name whatever its
   * type.
   *
   * @param <T> the type of the value
   * @param key the key to look for
   * @return the value, or {@code null} if there is no attribute of this name and type
   */
  <T> @Nullable T get(AttributeKey<T> key);

  /**
   * Calls the consumer with each attribute, in order of names.
   *
   * @param consumer what to call; {@code null} is ignored
   */
  void forEach(BiConsumer<? super AttributeKey<?>, ? super Object> consumer);

  /**
   * Returns how many attributes there are.
   *
   * @return the number of attributes
   */
  int size();

  /**
   * Returns whether there are no attributes.
   *
   * @return whether this is empty
   */
  boolean isEmpty();

  /**
   * Returns the attributes as a map that cannot be changed.
   *
   * @return a view of these attributes
   */
  Map<AttributeKey<?>, Object> asMap();

  /**
   * Returns a builder that starts with these attributes.
   *
   * @return a new builder
   */
  AttributesBuilder toBuilder();

  /**
   * Returns the empty set.
   *
   * @return no attributes
   */
  static Attributes empty() {
    return SortedAttributes.EMPTY;
  }

  /**
   * Returns a new builder.
   *
   * @return an empty builder
   */
  static AttributesBuilder builder() {
    return new SortedAttributesBuilder();
  }

  /**
   * Returns a set of one attribute.
   *
   * @param <T> the type of the value
   * @param key the key
   * @param value the value
   * @return the attributes
   */
  static <T> Attributes of(AttributeKey<T> key, T value) {
    return SortedAttributes.ofPairs(key, value);
  }

  /**
   * Returns a set of two attributes.
   *
   * @param <T> the type of the first value
   * @param <U> the type of the second value
   * @param key1 the first key
   * @param value1 the first value
   * @param key2 the second key
   * @param value2 the second value
   * @return the attributes
   */
  static <T, U> Attributes of(AttributeKey<T> key1, T value1, AttributeKey<U> key2, U value2) {
    return SortedAttributes.ofPairs(key1, value1, key2, value2);
  }

  /**
   * Returns a set of three attributes.
   *
   * @param <T> the type of the first value
   * @param <U> the type of the second value
   * @param <V> the type of the third value
   * @param key1 the first key
   * @param value1 the first value
   * @param key2 the second key
   * @param value2 the second value
   * @param key3 the third key
   * @param value3 the third value
   * @return the attributes
   */
  static <T, U, V> Attributes of(
      AttributeKey<T> key1,
      T value1,
      AttributeKey<U> key2,
      U value2,
      AttributeKey<V> key3,
      V value3) {
    return SortedAttributes.ofPairs(key1, value1, key2, value2, key3, value3);
  }

  /**
   * Returns a set of four attributes.
   *
   * @param <T> the type of the first value
   * @param <U> the type of the second value
   * @param <V> the type of the third value
   * @param <W> the type of the fourth value
   * @param key1 the first key
   * @param value1 the first value
   * @param key2 the second key
   * @param value2 the second value
   * @param key3 the third key
   * @param value3 the third value
   * @param key4 the fourth key
   * @param value4 the fourth value
   * @return the attributes
   */
  static <T, U, V, W> Attributes of(
      AttributeKey<T> key1,
      T value1,
      AttributeKey<U> key2,
      U value2,
      AttributeKey<V> key3,
      V value3,
      AttributeKey<W> key4,
      W value4) {
    return SortedAttributes.ofPairs(key1, value1, key2, value2, key3, value3, key4, value4);
  }

  /**
   * Returns a set of five attributes.
   *
   * @param <T> the type of the first value
   * @param <U> the type of the second value
   * @param <V> the type of the third value
   * @param <W> the type of the fourth value
   * @param <X> the type of the fifth value
   * @param key1 the first key
   * @param value1 the first value
   * @param key2 the second key
   * @param value2 the second value
   * @param key3 the third key
   * @param value3 the third value
   * @param key4 the fourth key
   * @param value4 the fourth value
   * @param key5 the fifth key
   * @param value5 the fifth value
   * @return the attributes
   */
  static <T, U, V, W, X> Attributes of(
      AttributeKey<T> key1,
      T value1,
      AttributeKey<U> key2,
      U value2,
      AttributeKey<V> key3,
      V value3,
      AttributeKey<W> key4,
      W value4,
      AttributeKey<X> key5,
      X value5) {
    return SortedAttributes.ofPairs(
        key1, value1, key2, value2, key3, value3, key4, value4, key5, value5);
  }

  /**
   * Returns a set of six attributes.
   *
   * @param <T> the type of the first value
   * @param <U> the type of the second value
   * @param <V> the type of the third value
   * @param <W> the type of the fourth value
   * @param <X> the type of the fifth value
   * @param <Y> the type of the sixth value
   * @param key1 the first key
   * @param value1 the first value
   * @param key2 the second key
   * @param value2 the second value
   * @param key3 the third key
   * @param value3 the third value
   * @param key4 the fourth key
   * @param value4 the fourth value
   * @param key5 the fifth key
   * @param value5 the fifth value
   * @param key6 the sixth key
   * @param value6 the sixth value
   * @return the attributes
   */
  static <T, U, V, W, X, Y> Attributes of(
      AttributeKey<T> key1,
      T value1,
      AttributeKey<U> key2,
      U value2,
      AttributeKey<V> key3,
      V value3,
      AttributeKey<W> key4,
      W value4,
      AttributeKey<X> key5,
      X value5,
      AttributeKey<Y> key6,
      Y value6) {
    return SortedAttributes.ofPairs(
        key1, value1, key2, value2, key3, value3, key4, value4, key5, value5, key6, value6);
  }
}
