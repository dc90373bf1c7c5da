package dev.peregrine.sdk.metrics.internal.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peregrine.sdk.metrics.internal.point.HistogramPoint;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.metrics.data.HistogramPointData;
import io.opentelemetry.sdk.metrics.data.PointData;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ExplicitHistogramTest {

  private static final long SEED = 20_261_125;
  private static final double[] BOUNDARIES = {-1, 0, 10, 100};

  private final TestSeries series =
      new TestSeries(Aggregator.explicitHistogram(BOUNDARIES, true, true));

  private static HistogramPointData point(double sum, double min, double max, Long... counts) {
    return HistogramPointData.create(
        1,
        2,
        Attributes.empty(),
        sum,
        true,
        min,
        true,
        max,
        List.of(-1.0, 0.0, 10.0, 100.0),
        List.of(counts));
  }

  // M51, M53
  @Test
  void collect_valuesAtBoundaries_areInTheLowerBucket() {
    series.recordApart(List.of(-1.0, 0.0), List.of(10.0, 100.0, 100.5), List.of(-7.0));
    assertThat(series.collectCumulative()).isEqualTo(point(202.5, -7, 100.5, 2L, 1L, 1L, 1L, 1L));
  }

  @Test
  void collect_intervals_areApart() {
    series.record(5);
    series.record(6.5);
    assertThat(series.collectDelta()).isEqualTo(point(11.5, 5, 6.5, 0L, 0L, 2L, 0L, 0L));
    assertThat(series.collectDelta()).isNull();
    series.record(1000);
    assertThat(series.collectDelta()).isEqualTo(point(1000, 1000, 1000, 0L, 0L, 0L, 0L, 1L));
  }

  @Test
  void collect_partOfManyCells_isThatOfOne() {
    SplittableRandom random = new SplittableRandom(SEED);
    TestSeries alone = new TestSeries(Aggregator.explicitHistogram(BOUNDARIES, true, true));
    for (int round = 0; round < 100; round++) {
      List<Double> one = new ArrayList<>();
      List<Double> other = new ArrayList<>();
      for (int i = random.nextInt(1, 50); i > 0; i--) {
        // whole numbers, whose sum does not depend on the order
        double value = random.nextInt(-5, 200);
        alone.record(value);
        (random.nextBoolean() ? one : other).add(value);
      }
      series.recordApart(one, other);
      assertThat(series.collectDelta())
          .as("round %s, seed %s", round, SEED)
          .isEqualTo(alone.collectDelta());
    }
  }

  @Test
  void collect_withoutMinMaxAndSum_hasNone() {
    TestSeries counts = new TestSeries(Aggregator.explicitHistogram(BOUNDARIES, false, false));
    counts.record(5);
    HistogramPoint point = (HistogramPoint) counts.collectDelta();
    assertThat(point.hasMin()).isFalse();
    assertThat(point.hasMax()).isFalse();
    assertThat(point.hasSum()).isFalse();
    assertThat(point.getSum()).isZero();
    assertThat(point.getCount()).isEqualTo(1);
  }

  @Test
  void point_reused_isFilledAgain() {
    AggregateCell cell = Aggregator.explicitHistogram(BOUNDARIES, true, true).newCell();
    cell.record(5);
    PointData first = cell.point(null, 1, 2, Attributes.empty(), List.of());
    assertThat(first).isEqualTo(point(5, 5, 5, 0L, 0L, 1L, 0L, 0L));
    cell.reset();
    cell.record(500);
    assertThat(cell.point(first, 1, 2, Attributes.empty(), List.of()))
        .isSameAs(first)
        .isEqualTo(point(500, 500, 500, 0L, 0L, 0L, 0L, 1L));
  }

  @Test
  void explicitHistogram_boundariesChangedLater_keepsThem() {
    double[] boundaries = {-1, 0, 10, 100};
    TestSeries changed = new TestSeries(Aggregator.explicitHistogram(boundaries, true, true));
    boundaries[2] = 3;
    changed.record(5);
    assertThat(changed.collectDelta()).isEqualTo(point(5, 5, 5, 0L, 0L, 1L, 0L, 0L));
  }
}
