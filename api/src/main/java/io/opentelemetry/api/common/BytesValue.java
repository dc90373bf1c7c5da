package io.opentelemetry.api.common;

import dev.peregrine.api.internal.usage.Arguments;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Bytes, copied from the caller and never handed out for writing. */
final class BytesValue implements Value<ByteBuffer> {

  private final byte[] bytes;

  private BytesValue(byte[] bytes) {
    this.bytes = bytes;
  }

  static Value<ByteBuffer> of(byte[] value) {
    boolean none = Arguments.isNull(value, Value.class, "of", "value");
    return new BytesValue(none ? new byte[0] : value.clone());
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
