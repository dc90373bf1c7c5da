package io.opentelemetry.sdk.logs;

import io.opentelemetry.sdk.common.Clock;

/** A clock that moves only when it is told to. */
final class FakeClock implements Clock {

  private long epochNanos = 1_000_000_000_000L;
  private long nanoTime = 5_000;

  @Override
  public long now() {
    return epochNanos;
  }

  @Override
  public long nanoTime() {
    return nanoTime;
  }

  void advance(long nanos) {
    epochNanos += nanos;
    nanoTime += nanos;
  }

  /** Sets the time of day, as an administrator might. */
  void setTimeOfDay(long epochNanos) {
    this.epochNanos = epochNanos;
  }
}
