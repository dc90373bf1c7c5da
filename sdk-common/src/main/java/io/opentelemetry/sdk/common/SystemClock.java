package io.opentelemetry.sdk.common;

import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** Reads the clocks of the JVM. */
final class SystemClock implements Clock {

  static final Clock INSTANCE = new SystemClock();

  private SystemClock() {}

  @Override
  public long now() {
    return now(/* highPrecision= */ true);
  }

  @Override
  public long now(boolean highPrecision) {
    if (!highPrecision) {
      return TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis());
    }
    Instant now = Instant.now();
    return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
  }

  @Override
  public long nanoTime() {
    return System.nanoTime();
  }

  @Override
  public String toString() {
    return "SystemClock{}";
  }
}
