package dev.peregrine.sdk.common.internal;

import dev.peregrine.sdk.common.internal.annotation.HotPath;
import io.opentelemetry.sdk.common.Clock;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Gives a provider its time, with one clock reading for each:
 *
 * <pre>{@code
 * long reading = time.nanoTime();
 * TimeAnchor anchor = root ? time.anchorAt(reading) : parent.anchor();
 * long startEpochNanos = anchor.epochNanos(reading);
 * }</pre>
 *
 * <p>With the clock of the system, all roots of about a second share an anchor; whether it is time
 * for a new one is seen from the reading at hand. So new traces follow when the time of day is set.
 * With another clock each root has an anchor of its own. Safe for use by several threads.
 */
public final class TimeSource {

  private static final long MAX_AGE_NANOS = TimeUnit.SECONDS.toNanos(1);
  private static final int ANCHOR_ATTEMPTS = 5;
  private static final long GOOD_ANCHOR_NANOS = 1_000;

  private static final TimeSource SYSTEM = new TimeSource(Clock.getDefault(), MAX_AGE_NANOS);

  private final Clock clock;

  /** How old a shared anchor may get; 0 if none is shared. */
  private final long maxAgeNanos;

  /** Any thread replaces an old one; if several do at once, any of the new ones will do. */
  private volatile @Nullable TimeAnchor shared;

  TimeSource(Clock clock, long maxAgeNanos) {
    this.clock = clock;
    this.maxAgeNanos = maxAgeNanos;
  }

  /**
   * The source for a clock; the same one each time for the {@linkplain Clock#getDefault() default}.
   */
  public static TimeSource of(Clock clock) {
    return clock == Clock.getDefault() ? SYSTEM : new TimeSource(clock, 0);
  }

  /** A reading of the clock that only moves forward, in nanoseconds. */
  @HotPath("RootSpanBenchmark")
  public long nanoTime() {
    return clock.nanoTime();
  }

  /** The time of day, in nanoseconds since the epoch, for what belongs to no trace of this SDK. */
  @HotPath("LogRecordBenchmark")
  public long epochNanos() {
    if (maxAgeNanos == 0) {
      return clock.now();
    }
    long reading = clock.nanoTime();
    return anchorAt(reading).epochNanos(reading);
  }

  /** The anchor for a root whose start was just read. */
  @HotPath("RootSpanBenchmark")
  public TimeAnchor anchorAt(long reading) {
    TimeAnchor anchor = shared;
    return anchor != null && anchor.ageAt(reading) < maxAgeNanos ? anchor : newAnchor(reading);
  }

  private TimeAnchor newAnchor(long reading) {
    if (maxAgeNanos == 0) {
      return new TimeAnchor(clock.now(), reading);
    }
    TimeAnchor anchor = preciseAnchor();
    shared = anchor;
    return anchor;
  }

  /**
   * Reads the time of day between two readings of the other clock, and again if a pause of the
   * thread came between.
   */
  private TimeAnchor preciseAnchor() {
    long bestGap = Long.MAX_VALUE;
    long epochNanos = 0;
    long nanoTime = 0;
    for (int i = 0; i < ANCHOR_ATTEMPTS && bestGap > GOOD_ANCHOR_NANOS; i++) {
      long before = clock.nanoTime();
      long now = clock.now();
      long gap = clock.nanoTime() - before;
      if (gap < bestGap) {
        bestGap = gap;
        epochNanos = now;
        nanoTime = before + gap / 2;
      }
    }
    return new TimeAnchor(epochNanos, nanoTime);
  }
}
