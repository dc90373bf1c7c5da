package io.opentelemetry.api.common;

import dev.peregrine.api.internal.FlatAttributes;
import java.util.Arrays;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Appends pairs to an array; order and uniqueness are a matter of {@link #build()}. */
final class SortedAttributesBuilder implements AttributesBuilder {

  private static final int INITIAL_LENGTH = 2 * 4;

  private @Nullable Object[] pairs;
  private int length;

  SortedAttributesBuilder() {
    pairs = new Object[INITIAL_LENGTH];
  }

  SortedAttributesBuilder(Object[] initial) {
    pairs = Arrays.copyOf(initial, initial.length + INITIAL_LENGTH);
    length = initial.length;
  }

  @Override
  public Attributes build() {
    return SortedAttributes.ofPairs(Arrays.copyOf(pairs, length), length);
  }

  @Override
  public <T> AttributesBuilder put(AttributeKey<Long> key, int value) {
    return put(key, Long.valueOf(value));
  }

  @Override
  public <T> AttributesBuilder put(AttributeKey<T> key, @Nullable T value) {
    if (value == null || !PairArrays.hasName(key)) {
      return this;
    }
    if (key.getType() == AttributeType.VALUE && value instanceof Value<?> nested) {
      AttributeType simple = SimpleValues.simpleTypeOf(nested);
      if (simple != AttributeType.VALUE) {
        append(new AttributeKeyImpl<>(key.getKey(), simple), SimpleValues.simpleValueOf(nested));
        return this;
      }
    }
    append(key, value);
    return this;
  }

  private void append(AttributeKey<?> key, Object value) {
    ensureRoomFor(2);
    pairs[length++] = key;
    pairs[length++] = value;
  }

  private void ensureRoomFor(int more) {
    if (pairs.length - length < more) {
      pairs = Arrays.copyOf(pairs, Math.max(length + more, pairs.length * 2));
    }
  }

  @Override
  public AttributesBuilder putAll(Attributes attributes) {
    if (attributes instanceof FlatAttributes flat) {
      Object[] more = flat.pairs();
      ensureRoomFor(more.length);
      for (int i = 0; i < more.length; i += 2) {
        putUnchecked((AttributeKey<?>) more[i], more[i + 1]);
      }
    } else if (attributes != null) {
      attributes.forEach(this::putUnchecked);
    }
    return this;
  }

  @SuppressWarnings("unchecked") // what comes out of Attributes fits together
  private void putUnchecked(AttributeKey<?> key, Object value) {
    put((AttributeKey<Object>) key, value);
  }

  @Override
  public <T> AttributesBuilder remove(AttributeKey<T> key) {
    if (key == null) {
      return this;
    }
    return removeIf(
        other -> other.getType() == key.getType() && other.getKey().equals(key.getKey()));
  }

  @Override
  public AttributesBuilder removeIf(Predicate<AttributeKey<?>> filter) {
    if (filter == null) {
      return this;
    }
    int kept = 0;
    for (int i = 0; i < length; i += 2) {
      if (!filter.test((AttributeKey<?>) pairs[i])) {
        pairs[kept++] = pairs[i];
        pairs[kept++] = pairs[i + 1];
      }
    }
    Arrays.fill(pairs, kept, length, null);
    length = kept;
    return this;
  }
}
