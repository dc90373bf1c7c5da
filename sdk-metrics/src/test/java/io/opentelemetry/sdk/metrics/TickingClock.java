package io.opentelemetry.sdk.metrics;

import io.opentelemetry.sdk.common.Clock;
import java.util.concurrent.atomic.AtomicLong;

/** A clock that is a little later whenever it is read. */
record TickingClock(AtomicLong time) implements Clock {

  @Override
  public long now() {
    return time.incrementAndGet();
  }

  @Override
  public long nanoTime() {
    return time.incrementAndGet();
  }
}
