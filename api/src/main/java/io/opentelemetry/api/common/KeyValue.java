package io.opentelemetry.api.common;

/** An entry of a map {@link Value}. Immutable. */
public interface KeyValue {

  /**
   * Returns the key.
   *
   * @return the key
   */
  String getKey();

  /**
   * Returns the value.
   *
   * @return the value
   */
  Value<?> getValue();

  /**
   * Returns an entry.
   *
   * @param key the key
   * @param value the value
   * @return the entry
   * @throws NullPointerException if an argument is {@code null}
   */
  static KeyValue of(String key, Value<?> value) {
    return new KeyValueImpl(key, value);
  }
}
