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
   * @param key the key; {@code null} counts as the empty string
   * @param value the value; {@code null} counts as {@link Value#empty()}
   * @return the entry
   */
  static KeyValue of(String key, Value<?> value) {
    return KeyValueImpl.of(key, value);
  }
}
