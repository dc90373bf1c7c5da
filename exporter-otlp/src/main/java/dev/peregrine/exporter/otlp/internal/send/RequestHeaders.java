package dev.peregrine.exporter.otlp.internal.send;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * The headers of a request, checked here because libraries complain with the value, which may be a
 * secret.
 */
public final class RequestHeaders {

  private static final String NAME_SYMBOLS = "!#$%&'*+-.^_`|~";

  private RequestHeaders() {}

  /**
   * Checks each of them.
   *
   * @throws IllegalArgumentException if one cannot be sent
   */
  public static void check(Map<String, List<String>> headers) {
    for (Map.Entry<String, List<String>> header : headers.entrySet()) {
      String name = header.getKey();
      if (!isName(name)) {
        throw new IllegalArgumentException("Not the name of a header: " + name);
      }
      for (String value : header.getValue()) {
        if (!isValue(value)) {
          throw new IllegalArgumentException(
              "The value of the header " + name + " has a character that no header may have");
        }
      }
    }
  }

  /**
   * Checks them, and hands over each value of each.
   *
   * @throws IllegalArgumentException if one cannot be sent
   */
  public static void forEach(Map<String, List<String>> headers, BiConsumer<String, String> adder) {
    check(headers);
    for (Map.Entry<String, List<String>> header : headers.entrySet()) {
      for (String value : header.getValue()) {
        adder.accept(header.getKey(), value);
      }
    }
  }

  private static boolean isName(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (!isAllowedInName(name.charAt(i))) {
        return false;
      }
    }
    return !name.isEmpty();
  }

  private static boolean isValue(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if ((c < ' ' || c > '~') && c != '\t') {
        return false;
      }
    }
    return true;
  }

  private static boolean isAllowedInName(int c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || NAME_SYMBOLS.indexOf(c) >= 0;
  }
}
