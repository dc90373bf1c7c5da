package dev.peregrine.propagators.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.net.URLEncoder;
import org.jspecify.annotations.Nullable;

/** How values of baggage stand in a header. */
public enum ValueCoding {

  /** As they are. */
  PLAIN {
    @Override
    @Nullable String encode(String value) {
      boolean trimmed =
          !value.isEmpty() && (value.charAt(0) == ' ' || value.charAt(value.length() - 1) == ' ');
      return !trimmed && consistsOf(value, ' ', "") ? value : null;
    }

    @Override
    String decode(String text) {
      return text;
    }
  },

  /** Percent-encoded where they are not visible ASCII; a plus sign is a plus sign. */
  PERCENT {
    @Override
    String encode(String value) {
      return consistsOf(value, '!', "%+,;\"\\")
          ? value
          : URLEncoder.encode(value, UTF_8).replace("+", "%20");
    }

    @Override
    String decode(String text) {
      if (text.indexOf('%') < 0) {
        return text;
      }
      try {
        return URLDecoder.decode(text.replace("+", "%2B"), UTF_8);
      } catch (IllegalArgumentException notEncoded) {
        return text;
      }
    }
  };

  /** Returns what is sent for a value; null if it has no form that a header could have. */
  abstract @Nullable String encode(String value);

  /** Returns the value that was sent as this text. */
  abstract String decode(String text);

  private static boolean consistsOf(String value, char lowest, String except) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c < lowest || c > '~' || except.indexOf(c) >= 0) {
        return false;
      }
    }
    return true;
  }
}
