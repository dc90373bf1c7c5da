package dev.peregrine.exporter.otlp.internal.answer;

import dev.peregrine.exporter.otlp.internal.wire.MalformedMessageException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads one JSON text into maps, lists, strings (numbers too, as they are written), booleans and
 * null. Accepts a little more than JSON allows: it reads what servers say, it does not judge it.
 */
final class JsonReader {

  private static final int MAX_CHARS = 64 << 10;
  private static final int MAX_DEPTH = 32;

  private final String text;
  private int position;

  private JsonReader(String text) {
    this.text = text;
  }

  static @Nullable Object read(byte[] utf8) throws MalformedMessageException {
    if (utf8.length > MAX_CHARS) {
      throw new MalformedMessageException("JSON of " + utf8.length + " bytes is too long");
    }
    JsonReader reader = new JsonReader(new String(utf8, StandardCharsets.UTF_8));
    Object value = reader.value(0);
    if (reader.peek() != 0) {
      throw reader.unexpected();
    }
    return value;
  }

  private @Nullable Object value(int depth) throws MalformedMessageException {
    if (depth > MAX_DEPTH) {
      throw new MalformedMessageException("JSON is nested too deeply");
    }
    return switch (peek()) {
      case '{' -> object(depth);
      case '[' -> array(depth);
      case '"' -> string();
      default -> word();
    };
  }

  private Map<String, @Nullable Object> object(int depth) throws MalformedMessageException {
    Map<String, @Nullable Object> members = new HashMap<>();
    position++;
    boolean more = peek() != '}';
    while (more) {
      String key = string();
      expect(':');
      members.put(key, value(depth + 1));
      more = nextElement('}');
    }
    expect('}');
    return members;
  }

  private List<@Nullable Object> array(int depth) throws MalformedMessageException {
    List<@Nullable Object> elements = new ArrayList<>();
    position++;
    boolean more = peek() != ']';
    while (more) {
      elements.add(value(depth + 1));
      more = nextElement(']');
    }
    expect(']');
    return elements;
  }

  private boolean nextElement(char end) throws MalformedMessageException {
    if (peek() == end) {
      return false;
    }
    expect(',');
    return true;
  }

  private String string() throws MalformedMessageException {
    expect('"');
    StringBuilder value = new StringBuilder();
    while (position < text.length()) {
      char c = text.charAt(position++);
      if (c == '"') {
        return value.toString();
      }
      value.append(c == '\\' ? escaped() : c);
    }
    throw unexpected();
  }

  private char escaped() throws MalformedMessageException {
    if (position == text.length()) {
      throw unexpected();
    }
    char c = text.charAt(position++);
    return switch (c) {
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'u' -> unicode();
      default -> c;
    };
  }

  private char unicode() throws MalformedMessageException {
    int from = position;
    position = Math.min(from + 4, text.length());
    try {
      return (char) Integer.parseUnsignedInt(text, from, position, 16);
    } catch (NumberFormatException e) {
      throw unexpected();
    }
  }

  /** A number, {@code true}, {@code false} or {@code null}. */
  private @Nullable Object word() throws MalformedMessageException {
    int from = position;
    while (position < text.length() && isWordPart(text.charAt(position))) {
      position++;
    }
    String word = text.substring(from, position);
    if (word.isEmpty()) {
      throw unexpected();
    }
    return switch (word) {
      case "null" -> null;
      case "true" -> true;
      case "false" -> false;
      default -> word;
    };
  }

  private static boolean isWordPart(char c) {
    boolean letterOrDigit = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || c == 'E';
    return letterOrDigit || c == '+' || c == '-' || c == '.';
  }

  /** The next character that is no space, or 0 at the end. */
  private char peek() {
    while (position < text.length() && isSpace(text.charAt(position))) {
      position++;
    }
    return position < text.length() ? text.charAt(position) : 0;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
  }

  private void expect(char c) throws MalformedMessageException {
    if (peek() != c) {
      throw unexpected();
    }
    position++;
  }

  private MalformedMessageException unexpected() {
    return new MalformedMessageException("JSON is broken at character " + position);
  }
}
