package dev.peregrine.api.internal;

/**
 * What a trace state may look like.
 *
 * @see <a href="https://www.w3.org/TR/trace-context-2/#tracestate-header">W3C Trace Context level
 *     2</a>
 */
public final class TraceStateSyntax {

  public static final int MAX_MEMBERS = 32;

  private static final int MAX_KEY_LENGTH = 256;
  private static final int MAX_VALUE_LENGTH = 256;

  private TraceStateSyntax() {}

  /** Whether {@code [from, to)} is a key. */
  public static boolean isKey(String text, int from, int to) {
    if (from >= to || to - from > MAX_KEY_LENGTH || !isLetterOrDigit(text.charAt(from))) {
      return false;
    }
    for (int i = from + 1; i < to; i++) {
      char c = text.charAt(i);
      if (!isLetterOrDigit(c) && c != '_' && c != '-' && c != '*' && c != '/' && c != '@') {
        return false;
      }
    }
    return true;
  }

  private static boolean isLetterOrDigit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
  }

  /** Whether {@code [from, to)} is a value. */
  public static boolean isValue(String text, int from, int to) {
    if (from >= to || to - from > MAX_VALUE_LENGTH || text.charAt(to - 1) == ' ') {
      return false;
    }
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c < ' ' || c > '~' || c == ',' || c == '=') {
        return false;
      }
    }
    return true;
  }
}
