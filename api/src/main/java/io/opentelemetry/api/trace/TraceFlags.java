package io.opentelemetry.api.trace;

/**
 * The flags of a trace, eight bits. Immutable.
 *
 * @see <a href="https://www.w3.org/TR/trace-context-2/#trace-flags">W3C Trace Context</a>
 */
public interface TraceFlags {

  /**
   * Returns how many digits the flags have in hexadecimal form.
   *
   * @return 2
   */
  static int getLength() {
    return 2;
  }

  /**
   * Returns flags of which none is set.
   *
   * @return the default
   */
  static TraceFlags getDefault() {
    return TraceFlagsImpl.of((byte) 0);
  }

  /**
   * Returns flags of which only "sampled" is set.
   *
   * @return the sampled flags
   */
  static TraceFlags getSampled() {
    return TraceFlagsImpl.of(TraceFlagsImpl.SAMPLED);
  }

  /**
   * Returns flags of two lowercase hexadecimal digits.
   *
   * @param src where the digits are
   * @param srcOffset the index of the first
   * @return the flags
   * @throws NullPointerException if {@code src} is {@code null}
   * @throws IndexOutOfBoundsException if there are no two characters
   * @throws IllegalArgumentException if they are not digits
   */
  static TraceFlags fromHex(CharSequence src, int srcOffset) {
    return TraceFlagsImpl.parse(src, srcOffset);
  }

  /**
   * Returns flags of a byte.
   *
   * @param traceFlagsByte the eight bits
   * @return the flags
   */
  static TraceFlags fromByte(byte traceFlagsByte) {
    return TraceFlagsImpl.of(traceFlagsByte);
  }

  /**
   * Returns a builder of flags of which none is set yet.
   *
   * @return a new builder
   */
  static TraceFlagsBuilder builder() {
    return TraceFlagsBuilderImpl.create();
  }

  /**
   * Returns whether the trace is sampled, bit {@code 0x01}.
   *
   * @return whether the sampled flag is set
   */
  boolean isSampled();

  /**
   * Returns whether at least the last 56 bits of the trace id are random, bit {@code 0x02}.
   *
   * @return whether the random flag is set; {@code false} unless the implementation knows it
   */
  default boolean isTraceIdRandom() {
    return false;
  }

  /**
   * Returns the flags as two lowercase hexadecimal digits.
   *
   * @return the digits
   */
  String asHex();

  /**
   * Returns the flags as a byte.
   *
   * @return the eight bits
   */
  byte asByte();
}
