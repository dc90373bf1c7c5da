package dev.peregrine.sdk.metrics.internal.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.sdk.metrics.data.DoublePointData;
import io.opentelemetry.sdk.metrics.data.LongPointData;
import io.opentelemetry.sdk.metrics.data.PointData;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SumTest {

  private static final long SEED = 20_261_124;

  private final TestSeries longs = new TestSeries(Aggregator.longSum());
  private final TestSeries doubles = new TestSeries(Aggregator.doubleSum());

  private static double doubleValue(PointData point) {
    return ((DoublePointData) point).getValue();
  }

  private static long longValue(PointData point) {
    return ((LongPointData) point).getValue();
  }

  @Test
  void longSum_tooLarge_wrapsAround() {
    longs.record(Long.MAX_VALUE);
    longs.record(1);
    assertThat(longValue(longs.collectDelta())).isEqualTo(Long.MIN_VALUE);
  }

  @Test
  void longSum_ofDoubles_leavesOutFractions() {
    longs.recordApart(List.of(1.9), List.of(2.5));
    assertThat(longValue(longs.collectCumulative())).isEqualTo(3);
  }

  @Test
  void doubleSum_ofNumbersThatCancelOut_isExact() {
    doubles.recordApart(List.of(1.0, 1e100), List.of(1.0, -1e100));
    assertThat(doubleValue(doubles.collectDelta())).isEqualTo(2);
    for (int i = 0; i < 10; i++) {
      doubles.record(0.1);
    }
    assertThat(doubleValue(doubles.collectDelta())).isEqualTo(1);
  }

  @Test
  void doubleSum_ofAnything_isWithinTheBound() {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int round = 0; round < 200; round++) {
      int size = random.nextInt(1, 500);
      BigDecimal exact = BigDecimal.ZERO;
      BigDecimal magnitudes = BigDecimal.ZERO;
      List<Double> one = new ArrayList<>();
      List<Double> other = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        double value = Math.scalb(random.nextDouble(-1, 1), random.nextInt(-40, 40));
        exact = exact.add(new BigDecimal(value));
        magnitudes = magnitudes.add(new BigDecimal(Math.abs(value)));
        (random.nextBoolean() ? one : other).add(value);
      }
      doubles.recordApart(one, other);
      double unit = 0x1p-53;
      BigDecimal bound =
          exact
              .abs()
              .multiply(new BigDecimal(unit))
              .add(magnitudes.multiply(new BigDecimal(size * unit).pow(2)));
      assertThat(new BigDecimal(doubleValue(doubles.collectDelta())).subtract(exact).abs())
          .as("round %s, seed %s", round, SEED)
          .isLessThanOrEqualTo(bound);
    }
  }

  // M66
  @Test
  void doubleSum_tooLarge_isInfiniteUntilTheNextInterval() {
    doubles.recordApart(List.of(Double.MAX_VALUE, Double.MAX_VALUE), List.of(1.0));
    doubles.record(-5.0);
    assertThat(doubleValue(doubles.collectDelta())).isEqualTo(Double.POSITIVE_INFINITY);
    doubles.record(1.5);
    assertThat(doubleValue(doubles.collectDelta())).isEqualTo(1.5);
  }

  @Test
  void doubleSum_ofLongs_isTheSame() {
    doubles.record(3);
    doubles.record(0.5);
    assertThat(doubleValue(doubles.collectDelta())).isEqualTo(3.5);
  }

  @Test
  void collectDelta_zeroRecorded_isAPoint() {
    longs.record(0);
    assertThat(longValue(longs.collectDelta())).isZero();
    assertThat(longs.collectDelta()).isNull();
  }

  // M56
  @Test
  void accepts_whatIsNotFinite_onlyAsALastValue() {
    for (Aggregator aggregator :
        List.of(
            Aggregator.doubleSum(),
            Aggregator.explicitHistogram(new double[] {1}, true, true),
            Aggregator.exponentialHistogram(160, 20, true, true))) {
      assertThat(aggregator.accepts(Double.NaN)).isFalse();
      assertThat(aggregator.accepts(Double.POSITIVE_INFINITY)).isFalse();
      assertThat(aggregator.accepts(Double.NEGATIVE_INFINITY)).isFalse();
      assertThat(aggregator.accepts(-Double.MAX_VALUE)).isTrue();
      assertThat(aggregator.accepts(Double.MIN_VALUE)).isTrue();
    }
    assertThat(Aggregator.doubleLastValue().accepts(Double.NaN)).isFalse();
    assertThat(Aggregator.doubleLastValue().accepts(Double.NEGATIVE_INFINITY)).isTrue();
  }
}
