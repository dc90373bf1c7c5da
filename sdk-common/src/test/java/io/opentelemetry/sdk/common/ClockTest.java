package io.opentelemetry.sdk.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ClockTest {

  @Test
  void getDefault_isOneClock() {
    assertThat(Clock.getDefault()).isSameAs(Clock.getDefault()).hasToString("SystemClock{}");
  }

  @Test
  void now_default_isTheTimeOfDay() {
    Instant before = Instant.now();
    long now = Clock.getDefault().now();
    Instant after = Instant.now();
    assertThat(Instant.ofEpochSecond(0, now)).isBetween(before, after);
  }

  @Test
  void now_lowPrecision_isWholeMilliseconds() {
    assertThat(Clock.getDefault().now(false) % TimeUnit.MILLISECONDS.toNanos(1)).isZero();
  }

  @Test
  void nanoTime_default_neverRunsBackwards() {
    long first = Clock.getDefault().nanoTime();
    assertThat(Clock.getDefault().nanoTime() - first).isNotNegative();
  }

  @Test
  void now_clockWithoutPrecisions_isItsTime() {
    Clock clock =
        new Clock() {
          @Override
          public long now() {
            return 42;
          }

          @Override
          public long nanoTime() {
            return 0;
          }
        };
    assertThat(clock.now(true)).isEqualTo(42);
    assertThat(clock.now(false)).isEqualTo(42);
  }
}
