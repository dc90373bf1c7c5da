package io.opentelemetry.sdk.testing.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TestClockTest {

  @Test
  void create_noTime_isTheSameForAll() {
    assertThat(TestClock.create().now()).isEqualTo(1_557_212_400_000_000_000L);
  }

  @Test
  void now_notMoved_standsStill() {
    TestClock clock = TestClock.create(Instant.ofEpochSecond(1, 2));

    assertThat(clock.now()).isEqualTo(1_000_000_002L);
    assertThat(clock.now()).isEqualTo(1_000_000_002L);
    assertThat(clock.now(true)).isEqualTo(1_000_000_002L);
    assertThat(clock.nanoTime()).isEqualTo(1_000_000_002L);
  }

  @Test
  void advance_severalTimes_movesByTheSum() {
    TestClock clock = TestClock.create(Instant.EPOCH);

    clock.advance(Duration.ofNanos(5));
    clock.advance(3, TimeUnit.MICROSECONDS);
    clock.advance(Duration.ofNanos(-1));

    assertThat(clock.now()).isEqualTo(3_004);
    assertThat(clock.nanoTime()).isEqualTo(3_004);
  }

  @Test
  void setTime_anyTime_isThat() {
    TestClock clock = TestClock.create();

    clock.setTime(Instant.ofEpochSecond(7));

    assertThat(clock.now()).isEqualTo(7_000_000_000L);
  }
}
