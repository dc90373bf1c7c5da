package dev.peregrine.sdk.metrics.internal.series;

import static dev.peregrine.sdk.metrics.internal.series.StreamFixture.CREATED;
import static dev.peregrine.sdk.metrics.internal.series.StreamFixture.OVERFLOW;
import static dev.peregrine.sdk.metrics.internal.series.StreamFixture.onlyPoint;
import static dev.peregrine.sdk.metrics.internal.series.StreamFixture.set;
import static dev.peregrine.sdk.metrics.internal.series.StreamFixture.values;
import static io.opentelemetry.sdk.metrics.data.AggregationTemporality.CUMULATIVE;
import static io.opentelemetry.sdk.metrics.data.AggregationTemporality.DELTA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peregrine.sdk.metrics.internal.aggregate.Aggregator;
import dev.peregrine.sdk.metrics.internal.exemplar.ExemplarFilterKind;
import dev.peregrine.sdk.metrics.internal.exemplar.ExemplarSampling;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.common.export.MemoryMode;
import io.opentelemetry.sdk.metrics.data.AggregationTemporality;
import io.opentelemetry.sdk.metrics.data.DoublePointData;
import io.opentelemetry.sdk.metrics.data.LongExemplarData;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.metrics.data.MetricDataType;
import io.opentelemetry.sdk.metrics.data.PointData;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class ObservingStreamTest {

  private final StreamFixture fixture = new StreamFixture();

  private ObservingStream counter(AggregationTemporality temporality) {
    return new ObservingStream(fixture.counter(temporality, settings -> {}));
  }

  private ObservingStream doubleCounter(AggregationTemporality temporality) {
    return new ObservingStream(
        fixture.config(
            MetricDataType.DOUBLE_SUM, true, temporality, Aggregator.doubleSum(), s -> {}));
  }

  private ObservingStream gauge(Consumer<StreamConfig.Builder> settings) {
    return new ObservingStream(
        fixture.config(
            MetricDataType.LONG_GAUGE, false, CUMULATIVE, Aggregator.longLastValue(), settings));
  }

  private static Map<Attributes, Long> round(ObservingStream stream, long value, long epochNanos) {
    stream.start();
    stream.observe(value, set("a"));
    return values(stream.collect(epochNanos));
  }

  private static double doubleRound(ObservingStream stream, double value, long epochNanos) {
    stream.start();
    stream.observe(value, set("a"));
    return ((DoublePointData) onlyPoint(stream.collect(epochNanos))).getValue();
  }

  // M19
  @Test
  void collect_cumulative_isWhatWasObserved() {
    ObservingStream stream = counter(CUMULATIVE);

    assertThat(round(stream, 10, 2_000)).isEqualTo(Map.of(set("a"), 10L));
    assertThat(round(stream, 30, 3_000)).isEqualTo(Map.of(set("a"), 30L));
  }

  // M91
  @Test
  void collect_delta_isTheDifferenceToThePreviousRound() {
    ObservingStream stream = counter(DELTA);

    assertThat(round(stream, 10, 2_000)).isEqualTo(Map.of(set("a"), 10L));
    assertThat(round(stream, 30, 3_000)).isEqualTo(Map.of(set("a"), 20L));
    assertThat(round(stream, 30, 4_000)).isEqualTo(Map.of(set("a"), 0L));
  }

  @Test
  void collect_deltaOfDoubles_isTheDifference() {
    ObservingStream stream = doubleCounter(DELTA);

    assertThat(doubleRound(stream, 1.5, 2_000)).isEqualTo(1.5);
    assertThat(doubleRound(stream, 4, 3_000)).isEqualTo(2.5);
  }

  // M68, M72
  @Test
  void collect_setNotObservedAnyMore_isNotRepeated() {
    for (AggregationTemporality temporality : AggregationTemporality.values()) {
      ObservingStream stream = counter(temporality);
      round(stream, 10, 2_000);
      stream.start();
      assertThat(stream.collect(3_000)).isNull();

      assertThat(round(stream, 30, 4_000)).isEqualTo(Map.of(set("a"), 30L));
    }
  }

  // M70
  @Test
  void startTime_cumulative_isCreationOrTheCollectionBefore() {
    ObservingStream stream = counter(CUMULATIVE);
    stream.start();
    stream.observe(1, set("a"));
    assertThat(onlyPoint(stream.collect(2_000)).getStartEpochNanos()).isEqualTo(CREATED);
    stream.start();
    stream.observe(1, set("b"));
    assertThat(onlyPoint(stream.collect(3_000)).getStartEpochNanos()).isEqualTo(2_000);
    stream.start();
    stream.observe(1, set("b"));

    assertThat(onlyPoint(stream.collect(4_000)).getStartEpochNanos()).isEqualTo(2_000);
  }

  // M69
  @Test
  void startTime_delta_isThePreviousCollection() {
    ObservingStream stream = counter(DELTA);
    stream.start();
    stream.observe(1, set("a"));
    assertThat(onlyPoint(stream.collect(2_000)).getStartEpochNanos()).isEqualTo(CREATED);
    stream.start();
    stream.observe(1, set("a"));
    PointData point = onlyPoint(stream.collect(3_000));

    assertThat(point.getStartEpochNanos()).isEqualTo(2_000);
    assertThat(point.getEpochNanos()).isEqualTo(3_000);
  }

  @Test
  void observe_sameSetTwice_sumsAddUpAndGaugesKeepTheLast() {
    ObservingStream sum = counter(CUMULATIVE);
    ObservingStream gauge = gauge(settings -> {});
    for (ObservingStream stream : new ObservingStream[] {sum, gauge}) {
      stream.start();
      stream.observe(10, set("a"));
      stream.observe(20, set("a"));
    }

    assertThat(values(sum.collect(2_000))).isEqualTo(Map.of(set("a"), 30L));
    assertThat(values(gauge.collect(2_000))).isEqualTo(Map.of(set("a"), 20L));
  }

  @Test
  void observe_setsMadeTheSameByFilter_addUpBeforeTheDifference() {
    AttributeKey<String> dropped = AttributeKey.stringKey("dropped");
    ObservingStream stream =
        new ObservingStream(
            fixture.counter(DELTA, settings -> settings.setAttributeFilter("key"::equals)));
    for (int i = 1; i <= 2; i++) {
      stream.start();
      stream.observe(10 * i, set("a").toBuilder().put(dropped, "1").build());
      stream.observe(20 * i, set("a").toBuilder().put(dropped, "2").build());

      assertThat(values(stream.collect(2_000 * i))).isEqualTo(Map.of(set("a"), 30L));
    }
  }

  @Test
  void observe_monotonicGoesBack_hasBegunAnew() {
    ObservingStream delta = counter(DELTA);
    ObservingStream cumulative = counter(CUMULATIVE);
    round(delta, 10, 2_000);
    round(cumulative, 10, 2_000);

    assertThat(round(delta, 4, 3_000)).isEqualTo(Map.of(set("a"), 4L));
    assertThat(round(delta, 5, 4_000)).isEqualTo(Map.of(set("a"), 1L));
    cumulative.start();
    cumulative.observe(4, set("a"));
    MetricData metric = cumulative.collect(3_000);
    assertThat(values(metric)).isEqualTo(Map.of(set("a"), 4L));
    assertThat(onlyPoint(metric).getStartEpochNanos()).isEqualTo(2_000);
  }

  @Test
  void observe_nonMonotonicGoesBack_deltaIsNegative() {
    ObservingStream stream =
        new ObservingStream(
            fixture.config(
                MetricDataType.LONG_SUM, false, DELTA, Aggregator.longSum(), settings -> {}));
    round(stream, 10, 2_000);

    assertThat(round(stream, 4, 3_000)).isEqualTo(Map.of(set("a"), -6L));
  }

  // M66
  @Test
  void observe_notANumber_isIgnored() {
    ObservingStream stream = doubleCounter(CUMULATIVE);
    stream.start();
    stream.observe(Double.NaN, set("a"));

    assertThat(stream.collect(2_000)).isNull();
  }

  // M66
  @Test
  void observe_infinityTwice_deltaIsANumber() {
    ObservingStream stream =
        new ObservingStream(
            fixture.config(
                MetricDataType.DOUBLE_GAUGE, false, DELTA, Aggregator.doubleLastValue(), s -> {}));
    assertThat(doubleRound(stream, Double.POSITIVE_INFINITY, 2_000))
        .isEqualTo(Double.POSITIVE_INFINITY);
    ObservingStream sum = doubleCounter(DELTA);
    doubleRound(sum, Double.POSITIVE_INFINITY, 2_000);

    assertThat(doubleRound(sum, Double.POSITIVE_INFINITY, 3_000)).isZero();
    assertThat(doubleRound(sum, 7, 4_000)).isEqualTo(7);
  }

  // M68
  @Test
  void observe_outsideOfARound_isIgnored() {
    ObservingStream stream = counter(CUMULATIVE);
    stream.observe(1, set("early"));
    round(stream, 10, 2_000);
    stream.observe(1, set("late"));
    stream.start();

    assertThat(stream.collect(3_000)).isNull();
  }

  @Test
  void start_twice_discardsTheFirstRound() {
    ObservingStream stream = counter(DELTA);
    round(stream, 10, 2_000);
    stream.start();
    stream.observe(100, set("a"));
    stream.observe(100, set("b"));

    assertThat(round(stream, 15, 3_000)).isEqualTo(Map.of(set("a"), 5L));
  }

  @Test
  void overflow_delta_isTheDifferenceOfAllThatDidNotFit() {
    ObservingStream stream =
        new ObservingStream(fixture.counter(DELTA, settings -> settings.setCardinalityLimit(1)));
    for (int i = 1; i <= 2; i++) {
      stream.start();
      stream.observe(10 * i, set("a"));
      stream.observe(20 * i, set("b"));
      stream.observe(40 * i, set("c"));

      assertThat(values(stream.collect(2_000 * i))).isEqualTo(Map.of(set("a"), 10L, OVERFLOW, 60L));
    }
  }

  @Test
  void collect_reusableData_sameObjectsAgain() {
    ObservingStream stream = gauge(s -> s.setMemoryMode(MemoryMode.REUSABLE_DATA));
    stream.start();
    stream.observe(1, set("a"));
    MetricData first = stream.collect(2_000);
    PointData point = onlyPoint(first);
    stream.start();
    stream.observe(2, set("b"));

    MetricData second = stream.collect(3_000);

    assertThat(second).isSameAs(first);
    assertThat(onlyPoint(second)).isSameAs(point);
    assertThat(values(second)).isEqualTo(Map.of(set("b"), 2L));
  }

  // M83
  @Test
  void exemplars_alwaysOn_haveTheObservedValue() {
    ObservingStream stream =
        gauge(
            settings ->
                settings
                    .setAttributeFilter(name -> false)
                    .setExemplars(
                        ExemplarSampling.of(
                            ExemplarFilterKind.ALWAYS_ON,
                            null,
                            MetricDataType.LONG_GAUGE,
                            new double[0],
                            0)));
    stream.start();
    fixture.clock.set(1_900);
    stream.observe(7, set("a"));

    assertThat(onlyPoint(stream.collect(2_000)).getExemplars())
        .singleElement()
        .satisfies(
            exemplar -> {
              assertThat(((LongExemplarData) exemplar).getValue()).isEqualTo(7);
              assertThat(exemplar.getEpochNanos()).isEqualTo(1_900);
              assertThat(exemplar.getFilteredAttributes()).isEqualTo(set("a"));
              assertThat(exemplar.getSpanContext().isValid()).isFalse();
            });
    stream.start();
    stream.observe(8, set("b"));
    assertThat(onlyPoint(stream.collect(3_000)).getExemplars())
        .extracting(exemplar -> ((LongExemplarData) exemplar).getValue())
        .containsExactly(8L);
  }
}
