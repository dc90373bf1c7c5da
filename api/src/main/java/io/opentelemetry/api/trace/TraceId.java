package io.opentelemetry.api.trace;

import dev.peregrine.api.internal.BigEndian;
import dev.peregrine.api.internal.Hex;
import io.opentelemetry.common.impl.ApiUsageLogger;

/**
 * Trace ids: 16 bytes, not all zero, usually written as 32 lowercase hexadecimal digits.
 *
 * @see <a href="https://www.w3.org/TR/trace-context-2/#trace-id">W3C Trace Context</a>
 */
public final class TraceId {

  private static final int BYTES = 16;
  private static final int LENGTH = 2 * BYTES;
  private static final String INVALID = "0".repeat(LENGTH);

  private TraceId() {}

  /**
   * Returns how many digits a trace id has.
   *
   * @return 32
   */
  public static int getLength() {
    return LENGTH;
  }

  /**
   * Returns the trace id that means none.
   *
   * @return 32 zeros
   */
  public static String getInvalid() {
    return INVALID;
  }

  /**
   * Returns whether this is a trace id: 32 lowercase hexadecimal digits, not all zero.
   *
   * @param traceId what to look at; {@code null} is not valid
   * @return whether it is valid
   */
  public static boolean isValid(CharSequence traceId) {
    return traceId != null && Hex.isNonZero(traceId, LENGTH);
  }

  /**
   * Returns the digits of the first 16 bytes.
   *
   * @param traceIdBytes the bytes, in big-endian order
   * @return the trace id, or {@link #getInvalid()} if there are fewer bytes
   */
  public static String fromBytes(byte[] traceIdBytes) {
    if (traceIdBytes == null || traceIdBytes.length < BYTES) {
      ApiUsageLogger.logUsageIssue(TraceId.class, "fromBytes", "traceIdBytes is null or too short");
      return INVALID;
    }
    return fromLongs(BigEndian.readLong(traceIdBytes, 0), BigEndian.readLong(traceIdBytes, 8));
  }

  /**
   * Returns the digits of two numbers.
   *
   * @param traceIdLongHighPart the first eight bytes, in big-endian order
   * @param traceIdLongLowPart the last eight bytes, in big-endian order
   * @return the trace id, which is {@link #getInvalid()} if both are 0
   */
  public static String fromLongs(long traceIdLongHighPart, long traceIdLongLowPart) {
    return (traceIdLongHighPart | traceIdLongLowPart) == 0
        ? INVALID
        : Hex.toString(traceIdLongHighPart, traceIdLongLowPart);
  }
}
