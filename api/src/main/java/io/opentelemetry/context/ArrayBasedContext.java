package io.opentelemetry.context;

import org.jspecify.annotations.Nullable;

/**
 * A context as one flat array: {@code key0, value0, key1, value1, …}, each key once.
 *
 * <p>A context holds a handful of values, so a scan that compares identities beats any map.
 */
final class ArrayBasedContext implements Context {

  private static final Context ROOT = new ArrayBasedContext(new Object[0]);

  private final @Nullable Object[] entries;

  private ArrayBasedContext(@Nullable Object[] entries) {
    this.entries = entries;
  }

  /** The empty context. The OpenTelemetry Java agent weaves this method by its name. */
  static Context root() {
    return ROOT;
  }

  @Override
  // A key is only ever stored with a value of its own type.
  @SuppressWarnings("unchecked")
  public <V> @Nullable V get(ContextKey<V> key) {
    @Nullable Object[] pairs = entries;
    for (int i = 0; i < pairs.length; i += 2) {
      if (pairs[i] == key) {
        return (V) pairs[i + 1];
      }
    }
    return null;
  }

  @Override
  public <V> Context with(ContextKey<V> key, V value) {
    int length = entries.length;
    for (int i = 0; i < length; i += 2) {
      if (entries[i] == key) {
        return entries[i + 1] == value ? this : replacing(i + 1, value);
      }
    }
    @Nullable Object[] extended = new Object[length + 2];
    System.arraycopy(entries, 0, extended, 0, length);
    extended[length] = key;
    extended[length + 1] = value;
    return new ArrayBasedContext(extended);
  }

  private Context replacing(int index, @Nullable Object value) {
    @Nullable Object[] replaced = entries.clone();
    replaced[index] = value;
    return new ArrayBasedContext(replaced);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("{");
    for (int i = 0; i < entries.length; i += 2) {
      text.append(i == 0 ? "" : ", ").append(entries[i]).append('=').append(entries[i + 1]);
    }
    return text.append('}').toString();
  }
}
