package io.opentelemetry.api.common;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The only entry this API makes. */
final class KeyValueImpl implements KeyValue {

  private final String key;
  private final Value<?> value;

  KeyValueImpl(String key, Value<?> value) {
    this.key = Objects.requireNonNull(key, "key must not be null");
    this.value = Objects.requireNonNull(value, "value must not be null");
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
