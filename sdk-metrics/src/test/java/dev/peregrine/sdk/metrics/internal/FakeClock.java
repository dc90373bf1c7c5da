package dev.peregrine.sdk.metrics.internal;

import io.opentelemetry.sdk.common.Clock;

/** Shows the time it is set to, and counts how often it is asked. */
public final class FakeClock implements Clock {

  private volatile long epochNanos;
  private volatile int readings;

  /** Begins at the time given. */
  public FakeClock(long epochNanos) {
    this.epochNanos = epochNanos;
  }

  /** Sets the time. */
  public void set(long nanos) {
    epochNanos = nanos;
  }

  /** How often the time of day was asked for. */
  public int readings() {
    return readings;
  }

  @Override
  public synchronized long now() {
    readings++;
    return epochNanos;
  }

  @Override
  public long nanoTime() {
    return epochNanos;
  }
}
