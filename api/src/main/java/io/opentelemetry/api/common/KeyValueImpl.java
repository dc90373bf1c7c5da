package io.opentelemetry.api.common;

import dev.peregrine.api.internal.usage.Arguments;
import org.jspecify.annotations.Nullable;

/** The only entry this API makes. */
final class KeyValueImpl implements KeyValue {

  private final String key;
  private final Value<?> value;

  private KeyValueImpl(String key, Value<?> value) {
    this.key = key;
    this.value = value;
  }

  static KeyValue of(String key, Value<?> value) {
    return new KeyValueImpl(
        Arguments.isNull(key, KeyValue.class, "of", "key") ? "" : key,
        Arguments.isNull(value, KeyValue.class, "of", "value") ? Value.empty() : value);
  }

  @Override
  public String getKey() {
    return key;
  }

  @Override
  public Value<?> getValue() {
    return value;
  }

  @Override
  public boolean equals(@Nullable Object o) {
    return o == this
        || (o instanceof KeyValue other
            && key.equals(other.getKey())
            && value.equals(other.getValue()));
  }

  @Override
  public int hashCode() {
    return 31 * key.hashCode() + value.hashCode();
  }

  @Override
  public String toString() {
    return "KeyValueImpl{key=" + key + ", value=" + value + "}";
  }
}
