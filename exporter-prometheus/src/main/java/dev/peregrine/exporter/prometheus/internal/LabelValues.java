package dev.peregrine.exporter.prometheus.internal;

import io.opentelemetry.api.common.Value;
import java.util.Iterator;
import java.util.List;

/** Values of attributes as text: lists as JSON has them, everything else as it is. */
final class LabelValues {

  private LabelValues() {}

  static String text(Object value) {
    if (value instanceof List<?> list) {
      return json(list);
    }
    return value instanceof Value<?> complex ? complex.asString() : value.toString();
  }

  private static String json(List<?> list) {
    StringBuilder json = new StringBuilder("[");
    for (Iterator<?> i = list.iterator(); i.hasNext(); ) {
      Object element = i.next();
      if (element instanceof String text) {
        quote(json, text);
      } else {
        json.append(element);
      }
      json.append(i.hasNext() ? "," : "");
    }
    return json.append(']').toString();
  }

  private static void quote(StringBuilder json, String text) {
    json.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> json.append("\\\"");
        case '\\' -> json.append("\\\\");
        case '\n' -> json.append("\\n");
        case '\r' -> json.append("\\r");
        case '\t' -> json.append("\\t");
        default -> {
          if (c < ' ') {
            json.append(String.format("\\u%04x", (int) c));
          } else {
            json.append(c);
          }
        }
      }
    }
    json.append('"');
  }
}
