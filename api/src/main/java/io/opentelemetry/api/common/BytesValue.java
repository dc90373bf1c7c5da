package io.opentelemetry.api.common;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Bytes, copied from the caller and never handed out for writing. */
final class BytesValue implements Value<ByteBuffer> {

  private final byte[] bytes;

  private BytesValue(byte[] bytes) {
    this.bytes = bytes;
  }

  static Value<ByteBuffer> of(byte[] value) {
    return new BytesValue(Objects.requireNonNull(value, "value must not be null").clone());
  }

  @Override
  public ValueType getType() {
    return ValueType.BYTES;
  }

  @Override
  public ByteBuffer getValue() {
    return ByteBuffer.wrap(bytes).asReadOnlyBuffer();
  }

  @Override
  public String asString() {
    return Base64.getEncoder().encodeToString(bytes);
  }

  @Override
  public boolean equals(@Nullable Object o) {
    return o == this || (o instanceof BytesValue other && Arrays.equals(bytes, other.bytes));
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return "ValueBytes{" + asString() + "}";
  }
}
