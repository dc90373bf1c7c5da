package io.opentelemetry.api.trace;

import dev.peregrine.api.internal.Hex;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One of the 256 instances. Equality is identity. */
final class TraceFlagsImpl implements TraceFlags {

  static final byte SAMPLED = 0x01;
  static final byte RANDOM = 0x02;

  private static final TraceFlagsImpl[] INSTANCES = new TraceFlagsImpl[256];

  static {
    for (int i = 0; i < INSTANCES.length; i++) {
      INSTANCES[i] = new TraceFlagsImpl((byte) i);
    }
  }

  private final byte bits;

  /** Made when first asked for; any thread's will do. */
  private @Nullable String hex;

  private TraceFlagsImpl(byte bits) {
    this.bits = bits;
  }

  static TraceFlags of(byte bits) {
    return INSTANCES[bits & 0xff];
  }

  static TraceFlags parse(CharSequence text, int index) {
    Objects.requireNonNull(text, "src");
    int value = Hex.parseByte(text, index);
    if (value < 0) {
      throw new IllegalArgumentException(
          "src must have two lowercase hexadecimal digits at index "
              + index
              + ", but has \""
              + text.subSequence(index, index + 2)
              + '"');
    }
    return INSTANCES[value];
  }

  @Override
  public boolean isSampled() {
    return (bits & SAMPLED) != 0;
  }

  @Override
  public boolean isTraceIdRandom() {
    return (bits & RANDOM) != 0;
  }

  @Override
  public String asHex() {
    String text = hex;
    if (text == null) {
      text = Hex.toString(bits).substring(14);
      hex = text;
    }
    return text;
  }

  @Override
  public byte asByte() {
    return bits;
  }

  @Override
  public String toString() {
    return asHex();
  }
}
