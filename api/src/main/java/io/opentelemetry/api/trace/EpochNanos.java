package io.opentelemetry.api.trace;

import java.time.Instant;
import java.util.concurrent.TimeUnit;

/**
 * Instants as nanoseconds since the epoch, the nearest possible ones for the years a long cannot
 * hold.
 */
final class EpochNanos {

  private EpochNanos() {}

  static long of(Instant instant) {
    long seconds = TimeUnit.SECONDS.toNanos(instant.getEpochSecond());
    long nanos = seconds + instant.getNano();
    return seconds > 0 && nanos < 0 ? Long.MAX_VALUE : nanos;
  }
}
