package io.opentelemetry.sdk.metrics;

import org.jspecify.annotations.Nullable;

/**
 * The syntax of names.
 *
 * @see <a
 *     href="https://opentelemetry.io/docs/specs/otel/metrics/api/#instrument-name-syntax">Specification</a>
 */
final class InstrumentNames {

  private static final int MAX_LENGTH = 255;

  private InstrumentNames() {}

  static boolean isValid(@Nullable String name) {
    if (name == null || name.isEmpty() || name.length() > MAX_LENGTH || !isLetter(name.charAt(0))) {
      return false;
    }
    for (int i = 1; i < name.length(); i++) {
      char c = name.charAt(i);
      if (!isLetter(c) && !(c >= '0' && c <= '9') && "_.-/".indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
