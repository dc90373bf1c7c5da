package dev.peregrine.api.internal.w3c;

/** The optional whitespace of HTTP: spaces and tabs. */
public final class Whitespace {

  private Whitespace() {}

  /** Returns the first index in {@code [from, to)} that is not whitespace, or {@code to}. */
  public static int skip(String text, int from, int to) {
    int i = from;
    while (i < to && isWhitespace(text.charAt(i))) {
      i++;
    }
    return i;
  }

  /** Returns where the whitespace at the end of {@code [from, to)} begins. */
  public static int trim(String text, int from, int to) {
    int i = to;
    while (i > from && isWhitespace(text.charAt(i - 1))) {
      i--;
    }
    return i;
  }

  private static boolean isWhitespace(char c) {
    return c == ' ' || c == '\t';
  }
}
