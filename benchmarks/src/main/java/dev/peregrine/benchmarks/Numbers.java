package dev.peregrine.benchmarks;

import java.util.Locale;

/** Numbers for people; a dash where there is none. */
final class Numbers {

  private Numbers() {}

  /** With a fraction where it tells something. */
  static String of(double value) {
    return format(value < 100 ? "%.1f" : "%,.0f", value);
  }

  static String hundredths(double value) {
    return format("%,.2f", value);
  }

  static String whole(double value) {
    return format("%,.0f", Math.abs(value) < 0.5 ? 0 : value);
  }

  static String yesOrNo(boolean value) {
    return value ? "yes" : "**no**";
  }

  private static String format(String format, double value) {
    return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, format, value);
  }
}
