package io.opentelemetry.api.trace;

import org.jspecify.annotations.Nullable;

/** What keys and values of a trace state may look like, by W3C Trace Context level 2. */
final class TraceStateSyntax {

  private static final int MAX_LENGTH = 256;

  private TraceStateSyntax() {}

  static boolean isKey(@Nullable String key) {
    if (key == null
        || key.isEmpty()
        || key.length() > MAX_LENGTH
        || !isLetterOrDigit(key.charAt(0))) {
      return false;
    }
    for (int i = 1; i < key.length(); i++) {
      char c = key.charAt(i);
      if (!isLetterOrDigit(c) && c != '_' && c != '-' && c != '*' && c != '/' && c != '@') {
        return false;
      }
    }
    return true;
  }

  private static boolean isLetterOrDigit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
  }

  static boolean isValue(@Nullable String value) {
    if (value == null || value.isEmpty() || value.length() > MAX_LENGTH) {
      return false;
    }
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c < ' ' || c > '~' || c == ',' || c == '=') {
        return false;
      }
    }
    return value.charAt(value.length() - 1) != ' ';
  }
}
