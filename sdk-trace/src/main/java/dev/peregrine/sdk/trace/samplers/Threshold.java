package dev.peregrine.sdk.trace.samplers;

import java.util.HexFormat;

/**
 * Rejection thresholds: a trace is sampled if its randomness, a number of 56 bits, is not below the
 * threshold.
 *
 * @see <a
 *     href="https://opentelemetry.io/docs/specs/otel/trace/tracestate-probability-sampling/">Specification</a>
 */
final class Threshold {

  /** Samples everything. */
  static final long ALWAYS = 0;

  /** Samples nothing, or is not known. */
  static final long NONE = -1;

  private static final int DIGITS = 14;
  private static final long MAX = 1L << 56;
  private static final int PRECISION = 4;
  private static final double SMALLEST_RATIO = 0x1p-56;

  private Threshold() {}

  /**
   * The threshold of a ratio, with four significant hexadecimal digits.
   *
   * @throws IllegalArgumentException if the ratio is not from 2^-56 to 1
   */
  static long ofRatio(double ratio) {
    if (!(ratio >= SMALLEST_RATIO && ratio <= 1)) {
      throw new IllegalArgumentException("ratio must be in range [2^-56, 1], but is " + ratio);
    }
    long exact = MAX - Math.round(ratio * MAX);
    int digits =
        Math.min(DIGITS, PRECISION + Math.max(leadingDigits(ratio), leadingDigits(1 - ratio)));
    int shift = 4 * (DIGITS - digits);
    long half = (1L << shift) >>> 1;
    return (exact + half) >>> shift << shift;
  }

  /** How many digits 0 the number starts with, or how many digits f what it lacks to 1. */
  private static int leadingDigits(double fraction) {
    return fraction == 0 ? 0 : Math.max(0, -(Math.getExponent(fraction) + 1) / 4);
  }

  /** The threshold in hexadecimal, without the zeros at its end. */
  static String format(long threshold) {
    String digits = HexFormat.of().toHexDigits(threshold, DIGITS);
    int end = DIGITS;
    while (end > 1 && digits.charAt(end - 1) == '0') {
      end--;
    }
    return digits.substring(0, end);
  }

  /** The threshold that was written in one to 14 lowercase digits; {@link #NONE} if it was not. */
  static long parse(String text) {
    long digits = text.isEmpty() || text.length() > DIGITS ? NONE : parseDigits(text);
    return digits == NONE ? NONE : digits << (4 * (DIGITS - text.length()));
  }

  /** The randomness that was written in 14 lowercase digits; {@link #NONE} if it was not. */
  static long parseRandomness(String text) {
    return text.length() == DIGITS ? parseDigits(text) : NONE;
  }

  private static long parseDigits(String text) {
    long value = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean digit = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
      if (!digit) {
        return NONE;
      }
      value = (value << 4) | Character.digit(c, 16);
    }
    return value;
  }

  /** The randomness of a trace id: its last 56 bits. */
  static long randomnessOf(long traceIdLow) {
    return traceIdLow & (MAX - 1);
  }
}
