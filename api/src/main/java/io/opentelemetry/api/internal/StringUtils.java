package io.opentelemetry.api.internal;

import org.jspecify.annotations.Nullable;

/** Small tests and changes of strings. */
public final class StringUtils {

  private StringUtils() {}

  /**
   * Returns whether a string is {@code null} or empty.
   *
   * @param string the string
   * @return whether it is
   */
  public static boolean isNullOrEmpty(@Nullable String string) {
    return string == null || string.isEmpty();
  }

  /**
   * Returns a string with so many zeros before it that it has a minimal length.
   *
   * @param value the string
   * @param minLength the minimal length
   * @return the padded string, or the string itself if it is long enough
   */
  public static String padLeft(String value, int minLength) {
    return "0".repeat(Math.max(0, minLength - value.length())) + value;
  }

  /**
   * Returns whether all characters are printable ASCII.
   *
   * @param string the string
   * @return whether they are
   */
  public static boolean isPrintableString(String string) {
    return string.chars().allMatch(c -> c >= ' ' && c <= '~');
  }
}
