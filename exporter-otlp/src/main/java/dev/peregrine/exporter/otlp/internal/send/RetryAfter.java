package dev.peregrine.exporter.otlp.internal.send;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/** HTTP's {@code Retry-After} header: seconds, or a date. */
final class RetryAfter {

  private static final int MAX_DIGITS = 10;

  private RetryAfter() {}

  /** The delay that the header asks for; empty if it is neither seconds nor a date. */
  static OptionalLong delayNanos(String header, Instant now) {
    String value = header.trim();
    if (isNumber(value)) {
      return OptionalLong.of(TimeUnit.SECONDS.toNanos(Long.parseLong(value)));
    }
    try {
      Instant date = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      Duration delay = Duration.between(now, date);
      return OptionalLong.of(delay.isNegative() ? 0 : TimeUnit.SECONDS.toNanos(delay.toSeconds()));
    } catch (DateTimeException e) {
      return OptionalLong.empty();
    }
  }

  private static boolean isNumber(String value) {
    if (value.isEmpty() || value.length() > MAX_DIGITS) {
      return false;
    }
    for (int i = 0; i < value.length(); i++) {
      if (value.charAt(i) < '0' || value.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }
}
