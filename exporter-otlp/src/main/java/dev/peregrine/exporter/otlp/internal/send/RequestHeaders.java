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
   * Hands over each value of each header.
   *
   * @throws IllegalArgumentException if one cannot be sent
   */
  public static void forEach(Map<String, List<String>> headers, BiConsumer<String, String> adder) {
    headers.forEach(
        (name, values) -> {
          if (name.isEmpty() || !name.chars().allMatch(RequestHeaders::isAllowedInName)) {
            throw new IllegalArgumentException("Not the name of a header: " + name);
          }
          for (String value : values) {
            if (!value.chars().allMatch(RequestHeaders::isAllowedInValue)) {
              throw new IllegalArgumentException(
                  "The value of the header " + name + " has a character that no header may have");
            }
            adder.accept(name, value);
          }
        });
  }

  private static boolean isAllowedInName(int c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || NAME_SYMBOLS.indexOf(c) >= 0;
  }

  private static boolean isAllowedInValue(int c) {
    return (c >= ' ' && c <= '~') || c == '\t';
  }
}
