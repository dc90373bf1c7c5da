package io.opentelemetry.api.trace;

import dev.peregrine.api.internal.BigEndian;
import dev.peregrine.api.internal.Hex;
import io.opentelemetry.common.impl.ApiUsageLogger;

/**
 * Span ids: 8 bytes, not all zero, usually written as 16 lowercase hexadecimal digits.
 *
 * @see <a href="https://www.w3.org/TR/trace-context-2/#parent-id">W3C Trace Context</a>
 */
public final class SpanId {

  private static final int BYTES = 8;
  private static final int LENGTH = 2 * BYTES;
  private static final String INVALID = "0".repeat(LENGTH);

  private SpanId() {}

  /**
   * Returns how many digits a span id has.
   *
   * @return 16
   */
  public static int getLength() {
    return LENGTH;
  }

  /**
   * Returns the span id that means none.
   *
   * @return 16 zeros
   */
  public static String getInvalid() {
    return INVALID;
  }

  /**
   * Returns whether this is a span id: 16 lowercase hexadecimal digits, not all zero.
   *
   * @param spanId what to look at; {@code null} is not valid
   * @return whether it is valid
   */
  public static boolean isValid(CharSequence spanId) {
    return spanId != null && Hex.isNonZero(spanId, LENGTH);
  }

  /**
   * Returns the digits of the first 8 bytes.
   *
   * @param spanIdBytes the bytes, in big-endian order
   * @return the span id, or {@link #getInvalid()} if there are fewer bytes
   */
  public static String fromBytes(byte[] spanIdBytes) {
    if (spanIdBytes == null || spanIdBytes.length < BYTES) {
      ApiUsageLogger.logUsageIssue(SpanId.class, "fromBytes", "spanIdBytes is null or too short");
      return INVALID;
    }
    return fromLong(BigEndian.readLong(spanIdBytes, 0));
  }

  /**
   * Returns the digits of a number.
   *
   * @param id the eight bytes, in big-endian order
   * @return the span id, which is {@link #getInvalid()} if the number is 0
   */
  public static String fromLong(long id) {
    return id == 0 ? INVALID : Hex.toString(id);
  }
}
