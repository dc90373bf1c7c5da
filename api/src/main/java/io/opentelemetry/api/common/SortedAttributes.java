package io.opentelemetry.api.common;

import dev.peregrine.api.internal.FlatAttributes;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Attributes as one array of keys and values, in order of names. */
final class SortedAttributes implements Attributes, FlatAttributes {

  static final SortedAttributes EMPTY = new SortedAttributes(new Object[0]);

  private final Object[] pairs;

  // 0 until computed; the race is benign, as every thread computes the same.
  private int hash;

  private SortedAttributes(Object[] pairs) {
    this.pairs = pairs;
  }

  /** Takes over {@code key, value, …}, in any order, with nulls and names given twice. */
  static Attributes ofPairs(@Nullable Object... pairs) {
    return ofPairs(pairs, PairArrays.dropInvalid(pairs));
  }

  /** Takes over the first {@code length} elements, which hold no nulls. */
  static Attributes ofPairs(@Nullable Object[] pairs, int length) {
    int unique = PairArrays.sortAndKeepLast(pairs, length);
    return unique == 0 ? EMPTY : new SortedAttributes(PairArrays.trim(pairs, unique));
  }

  @Override
  public Object[] pairs() {
    return pairs;
  }

  @Override
  @SuppressWarnings("unchecked") // a key's type says what its value is
  public <T> @Nullable T get(AttributeKey<T> key) {
    // Most ask with the constant that they have put.
    for (int i = 0; i < pairs.length; i += 2) {
      if (pairs[i] == key) {
        return (T) pairs[i + 1];
      }
    }
    return getByName(key);
  }

  @SuppressWarnings("unchecked") // convert has seen to it
  private <T> @Nullable T getByName(AttributeKey<T> key) {
    int i = key == null ? -1 : PairArrays.indexOfName(pairs, key.getKey());
    if (i < 0) {
      return null;
    }
    boolean sameType = ((AttributeKey<?>) pairs[i]).getType() == key.getType();
    return (T) (sameType ? pairs[i + 1] : convert(pairs[i + 1], key.getType()));
  }

  private static @Nullable Object convert(Object value, AttributeType wanted) {
    if (wanted == AttributeType.VALUE) {
      return SimpleValues.toValue(value);
    }
    return SimpleValues.isListType(wanted) && SimpleValues.isEmptyList(value) ? List.of() : null;
  }

  @Override
  public void forEach(BiConsumer<? super AttributeKey<?>, ? super Object> consumer) {
    if (consumer == null) {
      return;
    }
    for (int i = 0; i < pairs.length; i += 2) {
      consumer.accept((AttributeKey<?>) pairs[i], pairs[i + 1]);
    }
  }

  @Override
  public int size() {
    return pairs.length >> 1;
  }

  @Override
  public boolean isEmpty() {
    return pairs.length == 0;
  }

  @Override
  public Map<AttributeKey<?>, Object> asMap() {
    return new PairMap(pairs);
  }

  @Override
  public AttributesBuilder toBuilder() {
    return new SortedAttributesBuilder(pairs);
  }

  @Override
  public boolean equals(@Nullable Object o) {
    return o == this || (o instanceof FlatAttributes other && Arrays.equals(pairs, other.pairs()));
  }

  @Override
  public int hashCode() {
    int h = hash;
    if (h == 0) {
      h = Arrays.hashCode(pairs);
      hash = h;
    }
    return h;
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("{");
    for (int i = 0; i < pairs.length; i += 2) {
      text.append(i == 0 ? "" : ", ").append(pairs[i]).append('=');
      if (pairs[i + 1] instanceof String string) {
        text.append('"').append(string).append('"');
      } else {
        text.append(pairs[i + 1]);
      }
    }
    return text.append('}').toString();
  }
}
