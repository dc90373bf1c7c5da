package dev.peregrine.exporter.otlp.internal.encode;

import dev.peregrine.exporter.otlp.internal.wire.MalformedMessageException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds fields in JSON. It looks at brackets and strings and lets everything between them pass: a
 * text that is JSON is read as it is meant, and of another one any part may be taken for a field.
 */
final class JsonScanner implements FieldScanner {

  /** Brackets of the list and of the message, and a comma. */
  private static final int MAX_BRACKETS = 5;

  @Override
  public void scan(byte[] request, Level level, Visitor visitor) throws MalformedMessageException {
    Cursor text = new Cursor(request, 0, request.length);
    text.require('{');
    int from = text.position + 1;
    text.skipValue();
    int to = text.position - 1;
    if (text.peek() != 0) {
      throw text.broken();
    }
    scan(request, from, to, level, visitor);
  }

  @Override
  public void scan(byte[] request, int from, int to, Level level, Visitor visitor)
      throws MalformedMessageException {
    Cursor text = new Cursor(request, from, to);
    boolean more = text.peek() != 0;
    while (more) {
      text.require('"');
      int start = text.position;
      text.skipString();
      Field field = find(level.fields(), request, start, text.position);
      text.expect(':');
      if (field == null) {
        text.peek();
        text.skipValue();
        visitor.own(start, text.position);
      } else {
        values(text, level.kind(), field, visitor);
      }
      more = text.peek() != 0;
      if (more) {
        text.expect(',');
      }
    }
  }

  private static void values(Cursor text, Level.Kind kind, Field field, Visitor visitor)
      throws MalformedMessageException {
    if (kind != Level.Kind.MESSAGES) {
      text.require(kind == Level.Kind.TEXT ? '"' : '{');
      value(text, field, visitor);
      return;
    }
    text.expect('[');
    boolean more = text.peek() != ']';
    while (more) {
      text.require('{');
      value(text, field, visitor);
      more = text.peek() == ',';
      if (more) {
        text.position++;
      }
    }
    text.expect(']');
  }

  private static void value(Cursor text, Field field, Visitor visitor)
      throws MalformedMessageException {
    int start = text.position;
    text.skipValue();
    visitor.inner(field, start + 1, text.position - 1);
  }

  private static @Nullable Field find(List<Field> fields, byte[] text, int from, int to) {
    for (int i = 0; i < fields.size(); i++) {
      if (isKey(fields.get(i).jsonKey(), text, from, to)) {
        return fields.get(i);
      }
    }
    return null;
  }

  /** Whether the text is the key, which ends with a colon that the text does not have. */
  private static boolean isKey(String jsonKey, byte[] text, int from, int to) {
    int length = jsonKey.length() - 1;
    if (to - from != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (text[from + i] != jsonKey.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public int overhead(Field field) {
    return field.jsonKey().length() + MAX_BRACKETS;
  }

  private static final class Cursor {

    private final byte[] text;
    private final int end;
    private int position;

    Cursor(byte[] text, int from, int end) {
      this.text = text;
      this.position = from;
      this.end = end;
    }

    /** Goes to the next character that is no space and returns it, or 0 at the end. */
    char peek() throws MalformedMessageException {
      while (position < end && isSpace(text[position])) {
        position++;
      }
      if (position == end) {
        return 0;
      }
      if (text[position] <= 0) {
        throw broken();
      }
      return (char) text[position];
    }

    /** Goes to the next character that is no space. */
    void require(char c) throws MalformedMessageException {
      if (peek() != c) {
        throw broken();
      }
    }

    /** Goes behind the next character that is no space. */
    void expect(char c) throws MalformedMessageException {
      require(c);
      position++;
    }

    /** Goes behind the value that starts here, however deep it is. */
    void skipValue() throws MalformedMessageException {
      int depth = 0;
      do {
        if (position == end) {
          throw broken();
        }
        switch (text[position]) {
          case '"' -> skipString();
          case '{', '[' -> {
            depth++;
            position++;
          }
          case '}', ']' -> {
            depth--;
            position++;
          }
          default -> depth = skipPlain(depth);
        }
      } while (depth > 0);
      if (depth < 0) {
        throw broken();
      }
    }

    /** Within brackets one character, outside of them a number or a word. */
    private int skipPlain(int depth) throws MalformedMessageException {
      if (depth > 0) {
        position++;
        return depth;
      }
      int from = position;
      while (position < end && isWordPart(text[position])) {
        position++;
      }
      if (position == from) {
        throw broken();
      }
      return depth;
    }

    /** Goes behind the string that starts here. */
    void skipString() throws MalformedMessageException {
      position++;
      while (position < end && text[position] != '"') {
        position += text[position] == '\\' ? 2 : 1;
      }
      if (position >= end) {
        position = end;
        throw broken();
      }
      position++;
    }

    MalformedMessageException broken() {
      return new MalformedMessageException("JSON is broken at byte " + position);
    }

    private static boolean isSpace(byte c) {
      return c == ' ' || c == '\n' || c == '\r' || c == '\t';
    }

    private static boolean isWordPart(byte c) {
      boolean digit = c >= '0' && c <= '9';
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      return digit || letter || c == '+' || c == '-' || c == '.';
    }
  }
}
