package dev.peregrine.exporter.otlp.internal.deliver;

import dev.peregrine.exporter.otlp.internal.answer.ServerAnswer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What an answer says to people, in one line. */
final class AnswerText {

  private static final int MAX_LENGTH = 300;
  private static final int READ_BYTES = 2_000;

  /** Compiled when there is something to say, which is seldom. */
  private static final String TITLE = "(?i)<title>([^<]*)";

  private AnswerText() {}

  /** What the body of a refusal says; the standard form is a status message, but few keep to it. */
  static String ofBody(byte[] body, boolean json) {
    if (isHtml(body)) {
      Matcher title = Pattern.compile(TITLE).matcher(beginning(body));
      return title.find() ? "an HTML page: " + title.group(1) : "an HTML page";
    }
    String message = ServerAnswer.messageOfStatus(body, json);
    if (!message.isEmpty()) {
      return message;
    }
    String text = beginning(body).trim();
    boolean readable = text.chars().allMatch(c -> c == '\n' || c == '\r' || (c >= ' ' && c < 127));
    return readable && !text.startsWith("{") ? text : "";
  }

  /** Whether it is a page for people. */
  static boolean isHtml(byte[] body) {
    String beginning = beginning(body).stripLeading().toLowerCase(Locale.ROOT);
    return beginning.startsWith("<!doctype html") || beginning.startsWith("<html");
  }

  private static String beginning(byte[] body) {
    return new String(body, 0, Math.min(body.length, READ_BYTES), StandardCharsets.UTF_8);
  }

  /** What an exception says; some say it only in their cause. */
  static String of(Throwable error) {
    Throwable last = error;
    for (Throwable cause = error; cause != null && last.getMessage() == null; ) {
      last = cause;
      cause = cause.getCause();
    }
    String message = last.getMessage();
    return message != null ? message : last == error ? "" : last.getClass().getSimpleName();
  }

  /** The text as it can stand in a log. */
  static String oneLine(@Nullable String text) {
    if (text == null || text.isEmpty()) {
      return "";
    }
    StringBuilder printable = new StringBuilder(text.length());
    boolean gap = false;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      boolean blank = !isPrintable(c);
      if (!blank) {
        printable.appendCodePoint(c);
      } else if (!gap) {
        printable.append(' ');
      }
      gap = blank;
    }
    String line = printable.toString().trim();
    return line.length() <= MAX_LENGTH ? line : line.substring(0, MAX_LENGTH) + "…";
  }

  private static boolean isPrintable(int codePoint) {
    if (codePoint < 127) {
      return codePoint > ' ';
    }
    int type = Character.getType(codePoint);
    return codePoint != '\uFFFD'
        && type != Character.CONTROL
        && type != Character.FORMAT
        && type != Character.LINE_SEPARATOR
        && type != Character.PARAGRAPH_SEPARATOR;
  }
}
