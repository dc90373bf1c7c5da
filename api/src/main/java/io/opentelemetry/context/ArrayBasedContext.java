package io.opentelemetry.context;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A context of a first pair and an array with the others: {@code key1, value1, key2, value2, …},
 * each key once.
 *
 * <p>A context holds a handful of values, so that a scan which compares identities beats any map.
 * The first pair, which mostly is the span, has no need of the array: it is found and replaced
 * without.
 */
final class ArrayBasedContext implements Context {

  private static final Object[] NO_PAIRS = {};
  private static final Context ROOT = new ArrayBasedContext(null, null, NO_PAIRS);

  /** Null only if there is no pair at all. */
  private final @Nullable ContextKey<?> firstKey;

  private final @Nullable Object firstValue;
  private final @Nullable Object[] otherPairs;

  private ArrayBasedContext(
      @Nullable ContextKey<?> firstKey,
      @Nullable Object firstValue,
      @Nullable Object[] otherPairs) {
    this.firstKey = firstKey;
    this.firstValue = firstValue;
    this.otherPairs = otherPairs;
  }

  /** The empty context. The OpenTelemetry Java agent weaves this method by its name. */
  static Context root() {
    return ROOT;
  }

  @Override
  // A key is only ever stored with a value of its own type.
  @SuppressWarnings("unchecked")
  public <V> @Nullable V get(ContextKey<V> key) {
    if (key == firstKey) {
      return (V) firstValue;
    }
    @Nullable Object[] pairs = otherPairs;
    for (int i = 0; i < pairs.length; i += 2) {
      if (pairs[i] == key) {
        return (V) pairs[i + 1];
      }
    }
    return null;
  }

  @Override
  public <V> Context with(ContextKey<V> key, V value) {
    if (key == firstKey) {
      return value == firstValue ? this : new ArrayBasedContext(key, value, otherPairs);
    }
    if (firstKey == null) {
      return new ArrayBasedContext(key, value, NO_PAIRS);
    }
    int length = otherPairs.length;
    for (int i = 0; i < length; i += 2) {
      if (otherPairs[i] == key) {
        return otherPairs[i + 1] == value ? this : withOther(length, i, key, value);
      }
    }
    return withOther(length + 2, length, key, value);
  }

  private Context withOther(int length, int index, ContextKey<?> key, @Nullable Object value) {
    @Nullable Object[] pairs = Arrays.copyOf(otherPairs, length);
    pairs[index] = key;
    pairs[index + 1] = value;
    return new ArrayBasedContext(firstKey, firstValue, pairs);
  }

  @Override
  public String toString() {
    if (firstKey == null) {
      return "{}";
    }
    StringBuilder text = new StringBuilder("{").append(firstKey).append('=').append(firstValue);
    for (int i = 0; i < otherPairs.length; i += 2) {
      text.append(", ").append(otherPairs[i]).append('=').append(otherPairs[i + 1]);
    }
    return text.append('}').toString();
  }
}
