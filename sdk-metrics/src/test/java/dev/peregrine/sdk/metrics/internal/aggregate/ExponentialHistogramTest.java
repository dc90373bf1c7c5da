package dev.peregrine.sdk.metrics.internal.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.metrics.data.ExponentialHistogramBuckets;
import io.opentelemetry.sdk.metrics.data.ExponentialHistogramPointData;
import io.opentelemetry.sdk.metrics.data.PointData;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.DoublePredicate;
import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.Test;

class ExponentialHistogramTest {

  private static final long SEED = 20_261_126;

  private final SplittableRandom random = new SplittableRandom(SEED);

  private static TestSeries series(int maxBuckets, int maxScale) {
    return new TestSeries(Aggregator.exponentialHistogram(maxBuckets, maxScale, true, true));
  }

  /** What the specification asks for, computed from all measurements at once. */
  private static ExponentialHistogramPointData naive(
      List<Double> values, int maxBuckets, int maxScale) {
    int scale = maxScale;
    while (size(values, v -> v > 0, scale) > maxBuckets
        || size(values, v -> v < 0, scale) > maxBuckets) {
      scale--;
    }
    return ExponentialHistogramPointData.create(
        scale,
        values.stream().mapToDouble(v -> v).sum(),
        values.stream().filter(v -> v == 0).count(),
        true,
        Collections.min(values),
        true,
        Collections.max(values),
        buckets(values, v -> v > 0, scale),
        buckets(values, v -> v < 0, scale),
        1,
        2,
        Attributes.empty(),
        List.of());
  }

  private static TreeMap<Integer, Long> counts(
      List<Double> values, DoublePredicate side, int scale) {
    TreeMap<Integer, Long> counts = new TreeMap<>();
    for (double value : values) {
      if (side.test(value)) {
        counts.merge(ExponentialIndex.of(Math.abs(value), scale), 1L, Long::sum);
      }
    }
    return counts;
  }

  private static long size(List<Double> values, DoublePredicate side, int scale) {
    TreeMap<Integer, Long> counts = counts(values, side, scale);
    return counts.isEmpty() ? 0 : (long) counts.lastKey() - counts.firstKey() + 1;
  }

  private static ExponentialHistogramBuckets buckets(
      List<Double> values, DoublePredicate side, int scale) {
    TreeMap<Integer, Long> counts = counts(values, side, scale);
    List<Long> all = new ArrayList<>();
    if (!counts.isEmpty()) {
      for (int i = counts.firstKey(); i <= counts.lastKey(); i++) {
        all.add(counts.getOrDefault(i, 0L));
      }
    }
    return ExponentialHistogramBuckets.create(scale, counts.isEmpty() ? 0 : counts.firstKey(), all);
  }

  private void checkRandom(int maxBuckets, int maxScale, DoubleSupplier numbers) {
    TestSeries series = series(maxBuckets, maxScale);
    for (int round = 0; round < 50; round++) {
      List<List<Double>> cells = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
      List<Double> all = new ArrayList<>();
      for (int i = random.nextInt(1, 60); i > 0; i--) {
        double value = numbers.getAsDouble();
        all.add(value);
        cells.get(random.nextInt(3)).add(value);
      }
      series.recordApart(cells.get(0), cells.get(1), cells.get(2));
      ExponentialHistogramPointData point = (ExponentialHistogramPointData) series.collectDelta();
      ExponentialHistogramPointData expected = naive(all, maxBuckets, maxScale);
      String description =
          all + ", " + maxBuckets + " buckets, scale " + maxScale + ", seed " + SEED;
      assertThat(point.getScale()).as(description).isEqualTo(expected.getScale());
      assertThat(point.getPositiveBuckets())
          .as(description)
          .isEqualTo(expected.getPositiveBuckets());
      assertThat(point.getNegativeBuckets())
          .as(description)
          .isEqualTo(expected.getNegativeBuckets());
      assertThat(point.getZeroCount()).as(description).isEqualTo(expected.getZeroCount());
      assertThat(point.getCount()).as(description).isEqualTo(all.size());
      assertThat(point.getMin()).as(description).isEqualTo(expected.getMin());
      assertThat(point.getMax()).as(description).isEqualTo(expected.getMax());
    }
  }

  // M55, M57, M58, M59, M60, M61
  @Test
  void collect_anything_isWhatTheSpecificationAsksFor() {
    DoubleSupplier narrow = () -> random.nextDouble(100, 101);
    DoubleSupplier usual = () -> Math.exp(random.nextDouble(-3, 9));
    DoubleSupplier signed = () -> random.nextInt(-3, 4) * random.nextDouble();
    DoubleSupplier extreme =
        () -> {
          double value = Double.longBitsToDouble(random.nextLong());
          return Double.isFinite(value) ? value : Double.MIN_VALUE;
        };
    for (DoubleSupplier numbers : List.of(narrow, usual, signed, extreme)) {
      checkRandom(160, 20, numbers);
      checkRandom(2, 20, numbers);
      checkRandom(5, 3, numbers);
      checkRandom(37, 0, numbers);
      checkRandom(20, -10, numbers);
    }
  }

  // M58
  @Test
  void collect_oneValueManyTimes_keepsTheGreatestScale() {
    TestSeries series = series(160, 20);
    series.record(3);
    series.record(3.0);
    assertThat(series.collectCumulative()).isEqualTo(naive(List.of(3.0, 3.0), 160, 20));
    assertThat(((ExponentialHistogramPointData) series.collectDelta())).isNull();
  }

  // M65
  @Test
  void collect_zeros_areCountedApart() {
    TestSeries series = series(160, 20);
    series.record(0);
    series.record(-0.0);
    ExponentialHistogramPointData point = (ExponentialHistogramPointData) series.collectDelta();
    assertThat(point.getZeroCount()).isEqualTo(2);
    assertThat(point.getCount()).isEqualTo(2);
    assertThat(point.getPositiveBuckets())
        .isEqualTo(ExponentialHistogramBuckets.create(20, 0, List.of()));
    assertThat(point.getNegativeBuckets())
        .isEqualTo(ExponentialHistogramBuckets.create(20, 0, List.of()));
  }

  // M56, M57
  @Test
  void collect_extremes_fitIntoTwoBuckets() {
    TestSeries series = series(2, 20);
    List<Double> values = List.of(Double.MIN_VALUE, 1.0, Double.MAX_VALUE, -Double.MIN_NORMAL);
    values.forEach(series::record);
    ExponentialHistogramPointData point = (ExponentialHistogramPointData) series.collectDelta();
    assertThat(point).isEqualTo(naive(values, 2, 20));
    assertThat(point.getScale()).isEqualTo(-11);
  }

  @Test
  void collect_nextInterval_startsWithTheGreatestScale() {
    TestSeries series = series(160, 20);
    series.record(1);
    series.record(1e9);
    series.collectDelta();
    series.record(5);
    assertThat(series.collectDelta()).isEqualTo(naive(List.of(5.0), 160, 20));
  }

  @Test
  void point_reused_isFilledAgain() {
    AggregateCell cell = Aggregator.exponentialHistogram(160, 20, true, true).newCell();
    List.of(1.0, 2.0, 1000.0, -4.0).forEach(cell::record);
    PointData first = cell.point(null, 1, 2, Attributes.empty(), List.of());
    assertThat(first).isEqualTo(naive(List.of(1.0, 2.0, 1000.0, -4.0), 160, 20));
    cell.reset();
    cell.record(7);
    assertThat(cell.point(first, 1, 2, Attributes.empty(), List.of()))
        .isSameAs(first)
        .isEqualTo(naive(List.of(7.0), 160, 20));
  }
}
