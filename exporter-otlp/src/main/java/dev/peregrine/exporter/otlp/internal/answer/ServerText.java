package dev.peregrine.exporter.otlp.internal.answer;

/** What a server says to people, so that it can be shown: not too long, and on one line. */
public final class ServerText {

  private static final int MAX_CHARS = 1024;

  private ServerText() {}

  public static String of(String text) {
    int length = Math.min(text.length(), MAX_CHARS);
    StringBuilder cleaned = null;
    for (int i = 0; i < length; i++) {
      if (!isShown(text.charAt(i))) {
        cleaned = cleaned == null ? new StringBuilder(text) : cleaned;
        cleaned.setCharAt(i, ' ');
      }
    }
    CharSequence shown = cleaned == null ? text : cleaned;
    if (length == text.length()) {
      return shown.toString();
    }
    int end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
    return shown.subSequence(0, end) + "…";
  }

  /** Neither an end of a line nor anything else that a terminal or a reader obeys. */
  private static boolean isShown(char c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
