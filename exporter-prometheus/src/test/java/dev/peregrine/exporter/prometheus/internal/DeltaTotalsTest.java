package dev.peregrine.exporter.prometheus.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.DoubleCounter;
import io.opentelemetry.api.metrics.DoubleHistogram;
import io.opentelemetry.api.metrics.LongCounter;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.sdk.metrics.Aggregation;
import io.opentelemetry.sdk.metrics.Base2ExponentialHistogramOptions;
import io.opentelemetry.sdk.metrics.InstrumentSelector;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.metrics.View;
import io.opentelemetry.sdk.metrics.data.AggregationTemporality;
import io.opentelemetry.sdk.metrics.data.DoublePointData;
import io.opentelemetry.sdk.metrics.data.ExponentialHistogramPointData;
import io.opentelemetry.sdk.metrics.data.HistogramPointData;
import io.opentelemetry.sdk.metrics.data.LongPointData;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.metrics.data.PointData;
import io.opentelemetry.sdk.testing.exporter.InMemoryMetricReader;
import io.opentelemetry.sdk.testing.time.TestClock;
import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

// X36, X37, O69, O70
class DeltaTotalsTest {

  private static final AttributeKey<Long> KEY = AttributeKey.longKey("k");

  private final TestClock clock = TestClock.create();
  private final InMemoryMetricReader deltas = InMemoryMetricReader.createDelta();
  private final InMemoryMetricReader totals = InMemoryMetricReader.create();
  private final SdkMeterProvider meters =
      SdkMeterProvider.builder()
          .setClock(clock)
          .registerMetricReader(deltas)
          .registerMetricReader(totals)
          .registerView(
              InstrumentSelector.builder().setName("exponential").build(),
              View.builder()
                  .setAggregation(
                      Aggregation.base2ExponentialBucketHistogram(
                          Base2ExponentialHistogramOptions.builder().setMaxBuckets(10).build()))
                  .build())
          .build();
  private final Meter meter = meters.get("test");
  private final DeltaTotals deltaTotals = new DeltaTotals(new Complaints());

  private static Map<String, PointData> byNameAndAttributes(Collection<MetricData> metrics) {
    Map<String, PointData> points = new TreeMap<>();
    for (MetricData metric : metrics) {
      for (PointData point : metric.getData().getPoints()) {
        points.put(metric.getName() + point.getAttributes(), point);
      }
    }
    return points;
  }

  @Test
  void deltas_randomRecords_amountToWhatTheSdkHas() {
    long seed = System.nanoTime();
    SplittableRandom random = new SplittableRandom(seed);
    LongCounter longs = meter.counterBuilder("longs").build();
    DoubleCounter doubles = meter.counterBuilder("doubles").ofDoubles().build();
    DoubleHistogram explicit = meter.histogramBuilder("explicit").build();
    DoubleHistogram exponential = meter.histogramBuilder("exponential").build();
    for (int round = 0; round < 50; round++) {
      for (int i = random.nextInt(20); i > 0; i--) {
        Attributes attributes = Attributes.of(KEY, random.nextLong(3));
        switch (random.nextInt(4)) {
          case 0 -> longs.add(random.nextLong(100), attributes);
          case 1 -> doubles.add(random.nextInt(100) / 4.0, attributes);
          case 2 -> explicit.record(random.nextInt(20_000) / 4.0, attributes);
          default ->
              exponential.record(
                  Math.scalb(1 + random.nextInt(8) / 8.0, random.nextInt(round + 1)), attributes);
        }
      }
      clock.advance(Duration.ofSeconds(1));
      Collection<MetricData> cumulative = deltaTotals.cumulative(deltas.collectAllMetrics());
      assertSame(
          "seed " + seed + " round " + round,
          byNameAndAttributes(cumulative),
          byNameAndAttributes(totals.collectAllMetrics()));
    }
  }

  private static void assertSame(
      String context, Map<String, PointData> ours, Map<String, PointData> sdks) {
    assertThat(ours.keySet()).as(context).isEqualTo(sdks.keySet());
    ours.forEach((name, point) -> assertSame(context + " " + name, point, sdks.get(name)));
  }

  private static void assertSame(String context, PointData ours, PointData sdks) {
    if (ours instanceof LongPointData number) {
      assertThat(number.getValue()).as(context).isEqualTo(((LongPointData) sdks).getValue());
    } else if (ours instanceof DoublePointData number) {
      assertThat(number.getValue()).as(context).isEqualTo(((DoublePointData) sdks).getValue());
    } else if (ours instanceof HistogramPointData histogram) {
      HistogramPointData expected = (HistogramPointData) sdks;
      assertThat(histogram.getCounts()).as(context).isEqualTo(expected.getCounts());
      assertThat(histogram.getBoundaries()).as(context).isEqualTo(expected.getBoundaries());
      assertThat(histogram.getSum()).as(context).isCloseTo(expected.getSum(), within(1e-6));
    } else {
      ExponentialHistogramPointData histogram = (ExponentialHistogramPointData) ours;
      ExponentialHistogramPointData expected = (ExponentialHistogramPointData) sdks;
      assertThat(histogram.getCount()).as(context).isEqualTo(expected.getCount());
      // The SDK may have had to give up more detail than the parts show.
      assertThat(histogram.getScale()).as(context).isGreaterThanOrEqualTo(expected.getScale());
      assertThat(coarse(histogram, expected.getScale()))
          .as(context)
          .isEqualTo(coarse(expected, expected.getScale()));
    }
  }

  /** The counts by index at a scale that is not larger. */
  private static Map<Integer, Long> coarse(ExponentialHistogramPointData point, int scale) {
    Map<Integer, Long> counts = new TreeMap<>();
    List<Long> buckets = point.getPositiveBuckets().getBucketCounts();
    for (int i = 0; i < buckets.size(); i++) {
      if (buckets.get(i) > 0) {
        int index = (point.getPositiveBuckets().getOffset() + i) >> (point.getScale() - scale);
        counts.merge(index, buckets.get(i), Long::sum);
      }
    }
    return counts;
  }

  @Test
  void samePointAgain_countsOnce() {
    meter.counterBuilder("c").build().add(3);
    clock.advance(Duration.ofSeconds(1));
    Collection<MetricData> delta = deltas.collectAllMetrics();
    for (int i = 0; i < 3; i++) {
      assertThat(deltaTotals.cumulative(delta))
          .singleElement()
          .satisfies(
              metric -> {
                assertThat(metric.getLongSumData().getAggregationTemporality())
                    .isEqualTo(AggregationTemporality.CUMULATIVE);
                assertThat(metric.getLongSumData().getPoints())
                    .extracting(LongPointData::getValue)
                    .containsExactly(3L);
              });
    }
    assertThat(deltaTotals.cumulative(List.of())).as("stays").hasSize(1);
  }

  @Test
  void boundariesThatChange_beginAnew() {
    PointData first = histogram(1, 2, List.of(1.0), List.of(1L, 2L));
    PointData second = histogram(2, 3, List.of(2.0), List.of(3L, 4L));
    HistogramPointData sum = (HistogramPointData) PointSums.of(PointSums.of(null, first), second);
    assertThat(sum.getCounts()).containsExactly(3L, 4L);
    assertThat(sum.getStartEpochNanos()).isEqualTo(2);
  }

  private static HistogramPointData histogram(
      long start, long end, List<Double> boundaries, List<Long> counts) {
    return HistogramPointData.create(
        start, end, Attributes.empty(), 1, false, 0, false, 0, boundaries, counts);
  }

  @Test
  void differencesThatMayBeNegative_areLeftOut() {
    InMemoryMetricReader all =
        InMemoryMetricReader.builder()
            .setAggregationTemporalitySelector(type -> AggregationTemporality.DELTA)
            .build();
    try (SdkMeterProvider provider = SdkMeterProvider.builder().registerMetricReader(all).build()) {
      provider.get("test").upDownCounterBuilder("u").build().add(-1);
      assertThat(deltaTotals.cumulative(all.collectAllMetrics())).isEmpty();
    }
  }

  @Test
  void converter_showsTotals() {
    MetricConverter converter =
        new MetricConverter(new Translation(true, true), false, false, null);
    LongCounter counter = meter.counterBuilder("c").build();
    for (int i = 0; i < 2; i++) {
      counter.add(2);
      clock.advance(Duration.ofSeconds(1));
      MetricSnapshots snapshots = converter.convert(deltas.collectAllMetrics());
      assertThat(snapshots.size()).isEqualTo(1);
      assertThat(((CounterSnapshot) snapshots.get(0)).getDataPoints().get(0).getValue())
          .isEqualTo(2.0 * (i + 1));
    }
  }
}
