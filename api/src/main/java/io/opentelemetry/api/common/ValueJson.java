package io.opentelemetry.api.common;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;

/** Writes a value as it stands inside JSON: strings and bytes in quotes, nothing as null. */
final class ValueJson {

  private static final char[] HEX = "0123456789abcdef".toCharArray();

  private ValueJson() {}

  static void append(StringBuilder json, Value<?> value, int depth) {
    switch (value.getType()) {
      case STRING -> appendQuoted(json, (String) value.getValue());
      case BOOLEAN, LONG -> json.append(value.getValue());
      case DOUBLE -> appendDouble(json, (Double) value.getValue());
      case BYTES -> appendBytes(json, (ByteBuffer) value.getValue());
      case ARRAY -> appendList(json, (List<?>) value.getValue(), depth);
      case KEY_VALUE_LIST -> appendMap(json, (List<?>) value.getValue(), depth);
      case EMPTY -> json.append("null");
    }
  }

  private static void appendList(StringBuilder json, List<?> elements, int depth) {
    if (depth == ValueTrees.MAX_DEPTH) {
      json.append("null");
      return;
    }
    char separator = '[';
    for (Object element : elements) {
      json.append(separator);
      append(json, (Value<?>) element, depth + 1);
      separator = ',';
    }
    json.append(elements.isEmpty() ? "[]" : "]");
  }

  private static void appendMap(StringBuilder json, List<?> entries, int depth) {
    if (depth == ValueTrees.MAX_DEPTH) {
      json.append("null");
      return;
    }
    char separator = '{';
    for (Object element : entries) {
      KeyValue entry = (KeyValue) element;
      json.append(separator);
      appendQuoted(json, entry.getKey());
      json.append(':');
      append(json, entry.getValue(), depth + 1);
      separator = ',';
    }
    json.append(entries.isEmpty() ? "{}" : "}");
  }

  private static void appendDouble(StringBuilder json, Double number) {
    if (number.isNaN() || number.isInfinite()) {
      json.append('"').append(number).append('"');
    } else {
      json.append(number);
    }
  }

  private static void appendBytes(StringBuilder json, ByteBuffer buffer) {
    byte[] bytes = new byte[buffer.remaining()];
    buffer.duplicate().get(bytes);
    json.append('"').append(Base64.getEncoder().encodeToString(bytes)).append('"');
  }

  private static void appendQuoted(StringBuilder json, String text) {
    json.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> json.append("\\\"");
        case '\\' -> json.append("\\\\");
        case '\b' -> json.append("\\b");
        case '\f' -> json.append("\\f");
        case '\n' -> json.append("\\n");
        case '\r' -> json.append("\\r");
        case '\t' -> json.append("\\t");
        default -> {
          if (c < ' ') {
            json.append("\\u00").append(HEX[c >> 4]).append(HEX[c & 15]);
          } else {
            json.append(c);
          }
        }
      }
    }
    json.append('"');
  }
}
