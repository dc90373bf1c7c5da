package dev.peregrine.exporter.otlp.internal.deliver;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;

/** The system's clock, and random numbers. */
final class SystemTime implements LongSupplier, DoubleSupplier {

  /** Nanoseconds since 1970. */
  @Override
  public long getAsLong() {
    return TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis());
  }

  /** From 0 to 1. */
  @Override
  public double getAsDouble() {
    return ThreadLocalRandom.current().nextDouble();
  }
}
