package dev.peregrine.sdk.common.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.sdk.common.Clock;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TimeSourceTest {

  private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

  /** Counts its readings; a test moves both of its times. */
  private static final class FakeClock implements Clock {
    long now = 1_000_000 * SECOND;
    long nanoTime = Long.MAX_VALUE - 10 * SECOND;
    int nanoTimeReadings;
    long pauseInNextReading;

    @Override
    public long now() {
      nanoTime += pauseInNextReading;
      now += pauseInNextReading;
      pauseInNextReading = 0;
      return now;
    }

    @Override
    public long nanoTime() {
      nanoTimeReadings++;
      return nanoTime;
    }

    void advance(long nanos) {
      now += nanos;
      nanoTime += nanos;
    }
  }

  private final FakeClock clock = new FakeClock();
  private final TimeSource shared = new TimeSource(clock, SECOND);
  private final TimeSource own = TimeSource.of(clock);

  private static long start(TimeSource time) {
    long reading = time.nanoTime();
    return time.anchorAt(reading).epochNanos(reading);
  }

  @Test
  void of_defaultClock_isOneSource() {
    assertThat(TimeSource.of(Clock.getDefault())).isSameAs(TimeSource.of(Clock.getDefault()));
    assertThat(own).isNotSameAs(TimeSource.of(clock));
  }

  @Test // L38
  void epochNanos_anyClock_isTheTimeOfDay() {
    assertThat(own.epochNanos()).isEqualTo(clock.now);
    assertThat(clock.nanoTimeReadings).isZero();
    assertThat(shared.epochNanos()).isEqualTo(clock.now);
    clock.advance(3 * SECOND + 7);
    assertThat(own.epochNanos()).isEqualTo(clock.now);
    assertThat(shared.epochNanos()).isEqualTo(clock.now);
  }

  @Test // T30
  void anchorAt_anyClock_startIsTheTimeOfDay() {
    assertThat(start(own)).isEqualTo(clock.now);
    assertThat(start(shared)).isEqualTo(clock.now);
    clock.advance(3 * SECOND + 7);
    assertThat(start(own)).isEqualTo(clock.now);
    assertThat(start(shared)).isEqualTo(clock.now);
  }

  @Test
  void anchorAt_sharedAndFresh_readsTheClockOnce() {
    TimeAnchor first = shared.anchorAt(shared.nanoTime());
    clock.advance(SECOND - 1);
    int before = clock.nanoTimeReadings;
    assertThat(shared.anchorAt(shared.nanoTime())).isSameAs(first);
    assertThat(clock.nanoTimeReadings).isEqualTo(before + 1);
  }

  @Test
  void anchorAt_sharedAndOld_followsTheTimeOfDay() {
    start(shared);
    clock.now -= 3_600 * SECOND;
    clock.advance(SECOND - 1);
    assertThat(start(shared)).isEqualTo(clock.now + 3_600 * SECOND);
    clock.advance(1);
    assertThat(start(shared)).isEqualTo(clock.now);
  }

  @Test
  void anchorAt_ownClock_followsTheTimeOfDayWithEachRoot() {
    start(own);
    clock.now += 3_600 * SECOND;
    assertThat(start(own)).isEqualTo(clock.now);
  }

  @Test
  void epochNanos_timeOfDayRunsBackwards_durationStaysRight() {
    for (TimeSource time : new TimeSource[] {shared, own}) {
      long reading = time.nanoTime();
      TimeAnchor anchor = time.anchorAt(reading);
      long begin = anchor.epochNanos(reading);
      clock.advance(15 * SECOND); // past the overflow of nanoTime
      clock.now -= 3_600 * SECOND;
      assertThat(anchor.epochNanos(time.nanoTime()) - begin).isEqualTo(15 * SECOND);
      clock.nanoTime -= 15 * SECOND;
    }
  }

  @Test
  void anchorAt_threadPausesWhileAnchorIsMade_readsAgain() {
    clock.pauseInNextReading = 5 * SECOND;
    long reading = shared.nanoTime();
    TimeAnchor anchor = shared.anchorAt(reading);
    assertThat(anchor.epochNanos(clock.nanoTime)).isEqualTo(clock.now);
    assertThat(anchor.epochNanos(reading)).isEqualTo(clock.now - 5 * SECOND);
  }
}
