package dev.peregrine.sdk.metrics.internal.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class BucketIndexTest {

  private static final long SEED = 20_261_123;

  private final SplittableRandom random = new SplittableRandom(SEED);

  private static int naive(double[] boundaries, double value) {
    int bucket = 0;
    while (bucket < boundaries.length && value > boundaries[bucket]) {
      bucket++;
    }
    return bucket;
  }

  private static void check(double[] boundaries, double value) {
    assertThat(new BucketIndex(boundaries).of(value))
        .as(() -> value + " in " + Arrays.toString(boundaries) + ", seed " + SEED)
        .isEqualTo(naive(boundaries, value));
  }

  private static void checkAround(double[] boundaries) {
    for (double boundary : boundaries) {
      check(boundaries, boundary);
      check(boundaries, Math.nextUp(boundary));
      check(boundaries, Math.nextDown(boundary));
    }
    for (double value :
        new double[] {
          0.0, -0.0, 1, -1, Double.MIN_VALUE, -Double.MIN_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE
        }) {
      check(boundaries, value);
    }
  }

  // M52, M53
  @Test
  void of_defaultBoundaries_includesTheUpperOne() {
    double[] boundaries = {0, 5, 10, 25, 50, 75, 100, 250, 500, 750, 1000, 2500, 5000, 7500, 10000};
    checkAround(boundaries);
    for (int i = -10; i < 11_000; i += 3) {
      check(boundaries, i);
    }
  }

  @Test
  void of_noBoundaries_isTheOnlyBucket() {
    checkAround(new double[0]);
  }

  @Test
  void of_unusualBoundaries_isExact() {
    checkAround(new double[] {0.0});
    checkAround(new double[] {-0.0});
    checkAround(new double[] {-0.0, Double.MIN_VALUE});
    checkAround(new double[] {0.0, Double.MIN_VALUE, Double.MIN_NORMAL});
    checkAround(new double[] {-3, -2, -1});
    checkAround(new double[] {-3, -0.5, 0.5, 3});
    checkAround(new double[] {Double.MIN_VALUE, Double.MAX_VALUE});
    checkAround(new double[] {-Double.MAX_VALUE, Double.MAX_VALUE});
    checkAround(new double[] {1, Math.nextUp(1), Math.nextUp(Math.nextUp(1)), 2});
  }

  @Test
  void of_randomBoundaries_isThatOfASearchOneByOne() {
    DoubleSupplier anything =
        () -> {
          double value = Double.longBitsToDouble(random.nextLong());
          return Double.isFinite(value) ? value : 0;
        };
    DoubleSupplier small = () -> random.nextInt(-50, 200) / 4.0;
    DoubleSupplier positive = () -> Math.exp(random.nextDouble(20));
    for (DoubleSupplier numbers : new DoubleSupplier[] {anything, small, positive}) {
      for (int round = 0; round < 100; round++) {
        double[] boundaries = sorted(numbers, random.nextInt(1, 300));
        checkAround(Arrays.copyOf(boundaries, Math.min(boundaries.length, 20)));
        BucketIndex index = new BucketIndex(boundaries);
        for (int i = 0; i < 100; i++) {
          double value = numbers.getAsDouble();
          assertThat(index.of(value))
              .as(() -> value + " in " + Arrays.toString(boundaries) + ", seed " + SEED)
              .isEqualTo(naive(boundaries, value));
        }
      }
    }
  }

  private static double[] sorted(DoubleSupplier numbers, int size) {
    return DoubleStream.generate(numbers).limit(size).sorted().distinct().toArray();
  }
}
