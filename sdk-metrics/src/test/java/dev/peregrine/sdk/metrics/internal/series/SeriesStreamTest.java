package dev.peregrine.sdk.metrics.internal.series;

import static dev.peregrine.sdk.metrics.internal.series.StreamFixture.CREATED;
import static dev.peregrine.sdk.metrics.internal.series.StreamFixture.onlyPoint;
import static dev.peregrine.sdk.metrics.internal.series.StreamFixture.set;
import static dev.peregrine.sdk.metrics.internal.series.StreamFixture.values;
import static io.opentelemetry.sdk.metrics.data.AggregationTemporality.CUMULATIVE;
import static io.opentelemetry.sdk.metrics.data.AggregationTemporality.DELTA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peregrine.sdk.metrics.internal.aggregate.Aggregator;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.common.export.MemoryMode;
import io.opentelemetry.sdk.metrics.data.AggregationTemporality;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.metrics.data.MetricDataType;
import io.opentelemetry.sdk.metrics.data.PointData;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SeriesStreamTest {

  private final StreamFixture fixture = new StreamFixture();

  @ParameterizedTest
  @EnumSource(AggregationTemporality.class)
  void collect_nothingMeasured_noMetric(AggregationTemporality temporality) {
    SeriesStream stream = new SeriesStream(fixture.counter(temporality, settings -> {}));

    assertThat(stream.collect(2_000)).isNull();
  }

  @Test
  void collect_metric_carriesDescription() {
    SeriesStream stream = fixture.delta();
    stream.record(1, set("a"), null);

    MetricData metric = stream.collect(2_000);

    assertThat(metric.getName()).isEqualTo("name");
    assertThat(metric.getDescription()).isEqualTo("description");
    assertThat(metric.getUnit()).isEqualTo("unit");
    assertThat(metric.getType()).isEqualTo(MetricDataType.LONG_SUM);
    assertThat(metric.getInstrumentationScopeInfo().getName()).isEqualTo("scope");
    assertThat(metric.getLongSumData().isMonotonic()).isTrue();
    assertThat(metric.getLongSumData().getAggregationTemporality()).isEqualTo(DELTA);
  }

  // M72
  @Test
  void collect_cumulative_repeatsWhatWasNotMeasuredAgain() {
    SeriesStream stream = fixture.cumulative();
    stream.record(1, set("a"), null);
    stream.record(2, set("b"), null);
    assertThat(values(stream.collect(2_000))).isEqualTo(Map.of(set("a"), 1L, set("b"), 2L));

    stream.record(4, set("b"), null);

    assertThat(values(stream.collect(3_000))).isEqualTo(Map.of(set("a"), 1L, set("b"), 6L));
  }

  // M72
  @Test
  void collect_delta_givesOnlyWhatWasMeasuredInTheInterval() {
    SeriesStream stream = fixture.delta();
    stream.record(1, set("a"), null);
    stream.record(2, set("b"), null);
    assertThat(values(stream.collect(2_000))).isEqualTo(Map.of(set("a"), 1L, set("b"), 2L));

    stream.record(4, set("b"), null);
    assertThat(values(stream.collect(3_000))).isEqualTo(Map.of(set("b"), 4L));
    assertThat(stream.collect(4_000)).isNull();

    stream.record(8, set("a"), null);
    assertThat(values(stream.collect(5_000))).isEqualTo(Map.of(set("a"), 8L));
  }

  @Test
  void collect_deltaMeasuredZero_isReported() {
    SeriesStream stream = fixture.delta();

    stream.record(0, set("a"), null);

    assertThat(values(stream.collect(2_000))).isEqualTo(Map.of(set("a"), 0L));
  }

  // M69, M71
  @Test
  void startTime_delta_isCreationThenPreviousCollection() {
    SeriesStream stream = fixture.delta();
    fixture.clock.set(1_500);
    stream.record(1, set("a"), null);
    PointData first = onlyPoint(stream.collect(2_000));
    assertThat(first.getStartEpochNanos()).isEqualTo(CREATED);
    assertThat(first.getEpochNanos()).isEqualTo(2_000);

    stream.collect(3_000);
    stream.record(1, set("b"), null);

    PointData later = onlyPoint(stream.collect(4_000));
    assertThat(later.getStartEpochNanos()).isEqualTo(3_000);
    assertThat(later.getEpochNanos()).isEqualTo(4_000);
  }

  // M70, M71
  @Test
  void startTime_cumulative_isFirstMeasurementOfTheSeries() {
    SeriesStream stream = fixture.cumulative();
    fixture.clock.set(1_500);
    stream.record(1, set("a"), null);
    assertThat(onlyPoint(stream.collect(2_000)).getStartEpochNanos()).isEqualTo(1_500);

    fixture.clock.set(2_500);
    stream.record(1, set("a"), null);

    PointData later = onlyPoint(stream.collect(3_000));
    assertThat(later.getStartEpochNanos()).isEqualTo(1_500);
    assertThat(later.getEpochNanos()).isEqualTo(3_000);
  }

  // M70
  @Test
  void startTime_cumulativeBoundLongBefore_isAfterTheLastCollectionWithoutIt() {
    SeriesStream stream = fixture.cumulative();
    BoundSeries bound = stream.bind(set("a"));
    assertThat(stream.collect(2_000)).isNull();

    bound.record(1, null);

    assertThat(onlyPoint(stream.collect(3_000)).getStartEpochNanos()).isEqualTo(2_000);
    assertThat(onlyPoint(stream.collect(4_000)).getStartEpochNanos()).isEqualTo(2_000);
  }

  // M71
  @Test
  void startTime_gauge_followsTemporality() {
    for (AggregationTemporality temporality : AggregationTemporality.values()) {
      SeriesStream stream =
          new SeriesStream(
              fixture.config(
                  MetricDataType.LONG_GAUGE,
                  false,
                  temporality,
                  Aggregator.longLastValue(),
                  settings -> settings.setCreatedEpochNanos(500)));
      stream.record(7, set("a"), null);
      stream.record(8, set("a"), null);

      MetricData metric = stream.collect(2_000);

      assertThat(values(metric)).isEqualTo(Map.of(set("a"), 8L));
      assertThat(onlyPoint(metric).getStartEpochNanos())
          .isEqualTo(temporality == CUMULATIVE ? CREATED : 500);
      assertThat(values(stream.collect(3_000)))
          .isEqualTo(temporality == CUMULATIVE ? Map.of(set("a"), 8L) : Map.of());
    }
  }

  // M36, M73: the filter comes before the limit
  @Test
  void record_attributesLeftOutByFilter_shareASeries() {
    AttributeKey<String> dropped = AttributeKey.stringKey("dropped");
    SeriesStream stream =
        fixture.delta(
            settings -> settings.setAttributeFilter("key"::equals).setCardinalityLimit(1));

    for (int i = 0; i < 5; i++) {
      stream.record(1, set("a").toBuilder().put(dropped, "value " + i).build(), null);
    }

    assertThat(values(stream.collect(2_000))).isEqualTo(Map.of(set("a"), 5L));
  }

  @Test
  void record_faultyFilter_keepsTheAttributeAndGoesOn() {
    SeriesStream stream =
        fixture.delta(
            settings ->
                settings.setAttributeFilter(
                    name -> {
                      throw new IllegalStateException("on purpose");
                    }));

    stream.record(1, set("a"), null);

    assertThat(values(stream.collect(2_000))).isEqualTo(Map.of(set("a"), 1L));
  }

  // M66
  @Test
  void record_notANumber_isIgnored() {
    SeriesStream stream =
        new SeriesStream(
            fixture.config(
                MetricDataType.DOUBLE_SUM, true, CUMULATIVE, Aggregator.doubleSum(), s -> {}));

    stream.record(Double.NaN, set("a"), null);
    stream.bind(set("b")).record(Double.NaN, null);

    assertThat(stream.collect(2_000)).isNull();
  }

  @Test
  void bind_measurements_areThoseOfTheSeries() {
    for (AggregationTemporality temporality : AggregationTemporality.values()) {
      SeriesStream stream = new SeriesStream(fixture.counter(temporality, settings -> {}));
      BoundSeries bound = stream.bind(set("a"));

      bound.record(1, null);
      stream.record(2, set("a"), null);
      assertThat(values(stream.collect(2_000))).isEqualTo(Map.of(set("a"), 3L));

      stream.collect(3_000);
      stream.collect(4_000);
      bound.record(4, null);
      assertThat(values(stream.collect(5_000)))
          .isEqualTo(Map.of(set("a"), temporality == CUMULATIVE ? 7L : 4L));
    }
  }

  @Test
  void remove_series_isReportedOnceMore() {
    for (AggregationTemporality temporality : AggregationTemporality.values()) {
      SeriesStream stream = new SeriesStream(fixture.counter(temporality, settings -> {}));
      stream.record(1, set("a"), null);
      assertThat(stream.remove(set("a"))).isTrue();
      stream.record(2, set("a"), null);

      assertThat(values(stream.collect(2_000))).isEqualTo(Map.of(set("a"), 3L));
      assertThat(stream.collect(3_000)).isNull();
      assertThat(stream.remove(set("a"))).isFalse();
    }
  }

  @Test
  void remove_thenMeasured_beginsANewSeries() {
    SeriesStream stream = fixture.cumulative();
    stream.record(1, set("a"), null);
    stream.remove(set("a"));
    stream.collect(2_000);

    fixture.clock.set(2_500);
    stream.record(2, set("a"), null);

    MetricData metric = stream.collect(3_000);
    assertThat(values(metric)).isEqualTo(Map.of(set("a"), 2L));
    assertThat(onlyPoint(metric).getStartEpochNanos()).isEqualTo(2_500);
  }

  @Test
  void remove_boundOrUnknown_isRefused() {
    SeriesStream stream = fixture.cumulative();
    stream.bind(set("a")).record(1, null);

    assertThat(stream.remove(set("a"))).isFalse();
    assertThat(stream.remove(set("b"))).isFalse();
    stream.collect(2_000);
    assertThat(values(stream.collect(3_000))).isEqualTo(Map.of(set("a"), 1L));
  }

  @Test
  void idleExpiry_seriesNotMeasured_leavesAfterALastReport() {
    SeriesStream stream =
        fixture.cumulative(settings -> settings.setIdleExpiry(Duration.ofNanos(1_500)));
    BoundSeries bound = stream.bind(set("bound"));
    bound.record(1, null);
    stream.record(1, set("idle"), null);
    stream.record(1, set("busy"), null);
    Map<Attributes, Long> all = Map.of(set("bound"), 1L, set("idle"), 1L, set("busy"), 1L);
    assertThat(values(stream.collect(2_000))).isEqualTo(all);
    assertThat(values(stream.collect(3_000))).isEqualTo(all);

    stream.record(1, set("busy"), null);

    assertThat(values(stream.collect(4_000)))
        .isEqualTo(Map.of(set("bound"), 1L, set("idle"), 1L, set("busy"), 2L));
    assertThat(values(stream.collect(5_000))).isEqualTo(Map.of(set("bound"), 1L, set("busy"), 2L));

    fixture.clock.set(5_500);
    stream.record(7, set("idle"), null);
    assertThat(values(stream.collect(6_000))).containsEntry(set("idle"), 7L);
  }

  @Test
  void collect_immutableData_laterCollectionsChangeNothing() {
    SeriesStream stream = fixture.cumulative();
    stream.record(1, set("a"), null);
    MetricData before = stream.collect(2_000);

    stream.record(2, set("a"), null);
    stream.collect(3_000);

    assertThat(values(before)).isEqualTo(Map.of(set("a"), 1L));
    assertThat(before).isNotEqualTo(stream.collect(3_000));
  }

  @Test
  void collect_reusableData_sameObjectsAgain() {
    SeriesStream stream =
        fixture.delta(settings -> settings.setMemoryMode(MemoryMode.REUSABLE_DATA));
    stream.record(1, set("a"), null);
    stream.record(1, set("b"), null);
    MetricData first = stream.collect(2_000);
    List<PointData> points = List.copyOf(first.getData().getPoints());

    stream.record(5, set("b"), null);
    MetricData second = stream.collect(3_000);

    assertThat(second).isSameAs(first);
    assertThat(values(second)).isEqualTo(Map.of(set("b"), 5L));
    assertThat(onlyPoint(second)).isSameAs(points.get(0));
    assertThat(onlyPoint(second).getStartEpochNanos()).isEqualTo(2_000);
  }

  @Test
  void of_severalStreams_eachGetsEveryMeasurement() {
    SeriesStream one = fixture.delta();
    SeriesStream other = fixture.cumulative();
    RecordingStream both = RecordingStream.of(List.of(one, other));

    both.record(1, set("a"), null);
    both.bind(set("a")).record(2, null);
    both.record(3, set("b"), null);

    assertThat(both.remove(set("b"))).isTrue();
    Map<Attributes, Long> expected = Map.of(set("a"), 3L, set("b"), 3L);
    assertThat(values(one.collect(2_000))).isEqualTo(expected);
    assertThat(values(other.collect(2_000))).isEqualTo(expected);
    RecordingStream none = RecordingStream.of(List.of());
    none.record(1, set("a"), null);
    none.bind(set("a")).record(1.5, null);
    assertThat(none.remove(set("a"))).isFalse();
  }
}
