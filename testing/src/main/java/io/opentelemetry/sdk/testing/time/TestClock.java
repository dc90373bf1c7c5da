package io.opentelemetry.sdk.testing.time;

import static java.util.Objects.requireNonNull;

import dev.peregrine.sdk.testing.internal.EpochNanos;
import io.opentelemetry.sdk.common.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** A clock that stands still until it is moved. Thread-safe. */
public final class TestClock implements Clock {

  private static final Instant DEFAULT_TIME = Instant.parse("2019-05-07T07:00:00Z");

  private final AtomicLong epochNanos;

  private TestClock(Instant time) {
    epochNanos = new AtomicLong(EpochNanos.of(time));
  }

  /**
   * Creates a clock at some fixed time, the same for all clocks.
   *
   * @return a new clock
   */
  public static TestClock create() {
    return new TestClock(DEFAULT_TIME);
  }

  /**
   * Creates a clock.
   *
   * @param instant the time it shows
   * @return a new clock
   */
  public static TestClock create(Instant instant) {
    return new TestClock(requireNonNull(instant, "instant"));
  }

  /**
   * Sets the time.
   *
   * @param instant the time to show from now on
   */
  public void setTime(Instant instant) {
    epochNanos.set(EpochNanos.of(requireNonNull(instant, "instant")));
  }

  /**
   * Moves the clock.
   *
   * @param duration how far; backwards if negative
   */
  public void advance(Duration duration) {
    epochNanos.addAndGet(requireNonNull(duration, "duration").toNanos());
  }

  /**
   * Moves the clock.
   *
   * @param duration how far; backwards if negative
   * @param unit the unit of the duration
   */
  public void advance(long duration, TimeUnit unit) {
    epochNanos.addAndGet(requireNonNull(unit, "unit").toNanos(duration));
  }

  @Override
  public long now() {
    return epochNanos.get();
  }

  /**
   * Returns the same as {@link #now()}.
   *
   * @return nanoseconds
   */
  @Override
  public long nanoTime() {
    return epochNanos.get();
  }
}
