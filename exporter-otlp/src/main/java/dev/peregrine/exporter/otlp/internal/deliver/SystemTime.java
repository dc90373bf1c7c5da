package dev.peregrine.exporter.otlp.internal.deliver;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** The system's clock: nanoseconds since 1970. */
final class SystemTime implements LongSupplier {

  @Override
  public long getAsLong() {
    return TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis());
  }
}
