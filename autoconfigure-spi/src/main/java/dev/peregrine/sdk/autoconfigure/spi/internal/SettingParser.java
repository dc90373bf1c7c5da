package dev.peregrine.sdk.autoconfigure.spi.internal;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The text forms of settings. A method throws {@link IllegalArgumentException} on any other text.
 */
public final class SettingParser {

  private SettingParser() {}

  /** A whole number, a number or a duration. */
  static Object parse(String value, Class<?> type) {
    if (type == Integer.class) {
      return Integer.valueOf(value);
    }
    if (type == Long.class) {
      return Long.valueOf(value);
    }
    return type == Double.class ? Double.valueOf(value) : duration(value);
  }

  /** What {@link #parse} takes, for messages. */
  static String format(Class<?> type) {
    if (type == Integer.class) {
      return "a whole number of 32 bits";
    }
    if (type == Long.class) {
      return "a whole number of 64 bits";
    }
    return type == Double.class
        ? "a number"
        : "a duration (a whole number from 0, then ns, us, ms, s, m, h or d; milliseconds if"
            + " nothing follows)";
  }

  static Duration duration(String value) {
    int digits = 0;
    while (digits < value.length() && isDigit(value.charAt(digits))) {
      digits++;
    }
    long amount = Long.parseLong(value, 0, digits, 10);
    return Duration.of(amount, unit(value.substring(digits).strip()));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static ChronoUnit unit(String name) {
    return switch (name) {
      case "ns" -> ChronoUnit.NANOS;
      case "us" -> ChronoUnit.MICROS;
      case "", "ms" -> ChronoUnit.MILLIS;
      case "s" -> ChronoUnit.SECONDS;
      case "m" -> ChronoUnit.MINUTES;
      case "h" -> ChronoUnit.HOURS;
      case "d" -> ChronoUnit.DAYS;
      default -> throw new IllegalArgumentException(name);
    };
  }

  /** The parts between commas, stripped; empty ones are left out. */
  public static List<String> list(String value) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    while (start <= value.length()) {
      int comma = value.indexOf(',', start);
      int end = comma < 0 ? value.length() : comma;
      String part = value.substring(start, end).strip();
      if (!part.isEmpty()) {
        parts.add(part);
      }
      start = end + 1;
    }
    return parts;
  }

  /** The entries {@code key=value} between commas; one without a value is left out. */
  public static Map<String, String> map(String value) {
    Map<String, String> entries = new LinkedHashMap<>();
    int number = 0;
    for (String entry : list(value)) {
      number++;
      int equals = entry.indexOf('=');
      String key = entry.substring(0, Math.max(equals, 0)).strip();
      if (key.isEmpty()) {
        throw new IllegalArgumentException("entry " + number + " is not of the form key=value");
      }
      String entryValue = entry.substring(equals + 1).strip();
      if (!entryValue.isEmpty()) {
        entries.put(key, entryValue);
      }
    }
    return entries;
  }
}
