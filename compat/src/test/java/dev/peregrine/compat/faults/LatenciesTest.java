package dev.peregrine.compat.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LatenciesTest {

  @Test
  void percentile_ofRandomTimes_isCloseToTheExactOne() {
    long seed = 42;
    SplittableRandom random = new SplittableRandom(seed);
    long[] times = new long[10_000];
    Latencies latencies = new Latencies();
    for (int i = 0; i < times.length; i++) {
      times[i] = 1 + random.nextLong(1L << random.nextInt(1, 40));
      latencies.record(times[i]);
    }
    Arrays.sort(times);
    for (double part : new double[] {0.01, 0.5, 0.99, 0.999, 1}) {
      long exact = times[(int) Math.ceil(part * times.length) - 1];
      assertThat(latencies.percentile(part))
          .as("%s, seed %s", part, seed)
          .isBetween(exact, exact + exact / 32 + 1);
    }
  }

  @Test
  void plus_other_countsBoth() {
    Latencies one = new Latencies();
    Latencies other = new Latencies();
    one.record(10);
    other.record(20);
    assertThat(one.plus(other).percentile(0.5)).isEqualTo(10);
    assertThat(one.percentile(1)).isEqualTo(20);
  }
}
