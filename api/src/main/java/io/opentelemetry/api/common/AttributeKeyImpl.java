package io.opentelemetry.api.common;

import dev.peregrine.api.internal.EncodedKey;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The only key this API makes: 24 bytes beside its name, whose hash the string itself keeps. */
final class AttributeKeyImpl<T> implements AttributeKey<T>, EncodedKey {

  private final String key;
  private final AttributeType type;

  // The race is benign: each thread makes an equal array, and arrays are never written once shared.
  private byte @Nullable [] utf8;

  AttributeKeyImpl(@Nullable String key, AttributeType type) {
    this.key = key == null ? "" : key;
    this.type = type;
  }

  @Override
  public String getKey() {
    return key;
  }

  @Override
  public AttributeType getType() {
    return type;
  }

  @Override
  public byte[] keyUtf8() {
    byte[] bytes = utf8;
    if (bytes == null) {
      bytes = key.getBytes(StandardCharsets.UTF_8);
      utf8 = bytes;
    }
    return bytes;
  }

  @Override
  public boolean equals(@Nullable Object o) {
    if (this == o) {
      return true;
    }
    return o instanceof AttributeKeyImpl<?> other && type == other.type && key.equals(other.key);
  }

  @Override
  public int hashCode() {
    return 31 * key.hashCode() + type.hashCode();
  }

  @Override
  public String toString() {
    return key;
  }
}
