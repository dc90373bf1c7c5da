package dev.peregrine.sdk.common.internal.concurrent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenBucketTest {

  private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

  private static int taken(TokenBucket bucket, long nowNanos, int events) {
    int taken = 0;
    for (int i = 0; i < events; i++) {
      taken += bucket.tryTake(nowNanos) ? 1 : 0;
    }
    return taken;
  }

  @ParameterizedTest
  @ValueSource(longs = {0, Long.MAX_VALUE - 1, Long.MIN_VALUE, -5})
  void tokens_comeBackWithTime_butNoMoreThanOfOneSecond(long start) {
    TokenBucket bucket = new TokenBucket(3, start);
    assertThat(taken(bucket, start, 10)).isEqualTo(3);
    assertThat(taken(bucket, start + SECOND / 3 + 1, 10)).isEqualTo(1);
    assertThat(taken(bucket, start + 2 * SECOND, 10)).isEqualTo(3);
    assertThat(taken(bucket, start + 3600 * SECOND, 10)).isEqualTo(3);
  }

  @Test
  void lessThanOneASecond_isOneAfterAWhile() {
    TokenBucket bucket = new TokenBucket(0.1, 0);
    assertThat(taken(bucket, 0, 5)).isEqualTo(1);
    assertThat(taken(bucket, 9 * SECOND, 5)).isZero();
    assertThat(taken(bucket, 10 * SECOND, 5)).isEqualTo(1);
  }

  @Test
  void extremes_letNothingOrEverythingPass() {
    assertThat(taken(new TokenBucket(0, 0), SECOND, 5)).isZero();
    assertThat(taken(new TokenBucket(-1, 0), SECOND, 5)).isZero();
    assertThat(taken(new TokenBucket(Double.NaN, 0), SECOND, 5)).isZero();
    assertThat(taken(new TokenBucket(Double.MIN_VALUE, 0), 0, 5)).isEqualTo(1);
    assertThat(taken(new TokenBucket(1e300, 0), SECOND, 5)).isEqualTo(5);
  }

  @Test
  void randomEvents_neverExceedTheRate() {
    long seed = System.nanoTime();
    SplittableRandom random = new SplittableRandom(seed);
    int rate = 1 + random.nextInt(50);
    TokenBucket bucket = new TokenBucket(rate, 0);
    long now = 0;
    int taken = 0;
    for (int i = 0; i < 10_000; i++) {
      now += random.nextLong(SECOND / rate);
      taken += bucket.tryTake(now) ? 1 : 0;
    }
    assertThat(taken)
        .as("seed %s, rate %s", seed, rate)
        .isLessThanOrEqualTo((int) (rate * (now / (double) SECOND + 1)) + 1)
        .isGreaterThan((int) (rate * (now / (double) SECOND)) / 2);
  }
}
