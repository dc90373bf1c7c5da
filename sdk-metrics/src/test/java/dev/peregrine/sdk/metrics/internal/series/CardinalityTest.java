package dev.peregrine.sdk.metrics.internal.series;

import static dev.peregrine.sdk.metrics.internal.series.StreamFixture.OVERFLOW;
import static dev.peregrine.sdk.metrics.internal.series.StreamFixture.set;
import static dev.peregrine.sdk.metrics.internal.series.StreamFixture.values;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peregrine.testsupport.CapturedLogs;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.metrics.data.AggregationTemporality;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CardinalityTest {

  private final StreamFixture fixture = new StreamFixture();
  private final CapturedLogs logs = CapturedLogs.of(OverflowReport.class);

  @AfterEach
  void stopListening() {
    logs.close();
  }

  // M75
  @ParameterizedTest
  @EnumSource(AggregationTemporality.class)
  void limit_exactlyAsManySets_allFit(AggregationTemporality temporality) {
    SeriesStream stream = new SeriesStream(fixture.counter(temporality, settings -> {}));

    for (int i = 0; i < 2000; i++) {
      stream.record(1, set("value " + i), null);
    }

    assertThat(values(stream.collect(2_000))).hasSize(2000).doesNotContainKey(OVERFLOW);
    assertThat(logs.records()).isEmpty();
  }

  // M74, M76
  @ParameterizedTest
  @EnumSource(AggregationTemporality.class)
  void limit_moreSets_overflowTogetherAndEarlierOnesGoOn(AggregationTemporality temporality) {
    SeriesStream stream =
        new SeriesStream(fixture.counter(temporality, settings -> settings.setCardinalityLimit(3)));
    for (int round = 0; round < 2; round++) {
      for (int i = 0; i < 5; i++) {
        stream.record(1, set("value " + i), null);
      }
    }

    assertThat(values(stream.collect(2_000)))
        .isEqualTo(
            Map.of(set("value 0"), 2L, set("value 1"), 2L, set("value 2"), 2L, OVERFLOW, 4L));
  }

  // M75
  @Test
  void limit_overflowSetMeasuredByTheUser_takesNoPlace() {
    SeriesStream stream = fixture.cumulative(settings -> settings.setCardinalityLimit(1));
    stream.record(1, OVERFLOW, null);
    stream.record(2, set("a"), null);
    stream.record(4, set("b"), null);
    stream.record(8, OVERFLOW, null);

    assertThat(values(stream.collect(2_000))).isEqualTo(Map.of(set("a"), 2L, OVERFLOW, 13L));
  }

  @Test
  void limit_overflowSetMeasuredByTheUserAlone_noWarning() {
    SeriesStream stream = fixture.cumulative();
    stream.record(1, OVERFLOW, null);

    assertThat(values(stream.collect(2_000))).isEqualTo(Map.of(OVERFLOW, 1L));
    assertThat(logs.records()).isEmpty();
  }

  // M73, M76
  @Test
  void limit_delta_countsOnlyThisInterval() {
    SeriesStream stream = fixture.delta(settings -> settings.setCardinalityLimit(3));
    for (int interval = 0; interval < 4; interval++) {
      // One set is measured in each interval, the other two are new.
      stream.record(1, set("always"), null);
      stream.record(1, set("first of " + interval), null);
      stream.record(1, set("second of " + interval), null);
      assertThat(values(stream.collect(2_000 + interval)))
          .isEqualTo(
              Map.of(
                  set("always"), 1L,
                  set("first of " + interval), 1L,
                  set("second of " + interval), 1L));
    }
  }

  @Test
  void limit_deltaMeasuredSeries_doesNotMakeRoom() {
    SeriesStream stream = fixture.delta(settings -> settings.setCardinalityLimit(2));
    stream.record(1, set("a"), null);
    stream.record(1, set("b"), null);
    stream.collect(2_000);

    stream.record(2, set("c"), null);
    stream.record(2, set("d"), null);
    stream.record(2, set("a"), null);
    stream.record(2, set("e"), null);

    assertThat(values(stream.collect(3_000)))
        .isEqualTo(Map.of(set("c"), 2L, set("d"), 2L, OVERFLOW, 4L));
  }

  @Test
  void limit_deltaOverflowed_roomAgainInTheNextInterval() {
    SeriesStream stream = fixture.delta(settings -> settings.setCardinalityLimit(1));
    stream.record(1, set("a"), null);
    stream.record(1, set("b"), null);
    assertThat(values(stream.collect(2_000))).isEqualTo(Map.of(set("a"), 1L, OVERFLOW, 1L));

    stream.record(1, set("b"), null);
    stream.record(1, set("a"), null);

    assertThat(values(stream.collect(3_000))).isEqualTo(Map.of(set("b"), 1L, OVERFLOW, 1L));
  }

  // M17
  @Test
  void limit_boundSeries_keepsItsPlaceAndOverflowDecision() {
    SeriesStream stream = fixture.delta(settings -> settings.setCardinalityLimit(2));
    BoundSeries kept = stream.bind(set("bound"));
    stream.record(1, set("a"), null);
    BoundSeries late = stream.bind(set("late"));
    late.record(8, null);
    assertThat(values(stream.collect(2_000))).isEqualTo(Map.of(set("a"), 1L, OVERFLOW, 8L));

    stream.record(1, set("b"), null);
    stream.record(1, set("c"), null);
    kept.record(2, null);
    late.record(8, null);

    assertThat(values(stream.collect(3_000)))
        .isEqualTo(Map.of(set("bound"), 2L, set("b"), 1L, OVERFLOW, 9L));
  }

  @Test
  void limit_cumulativeSeriesRemoved_makesRoom() {
    SeriesStream stream = fixture.cumulative(settings -> settings.setCardinalityLimit(1));
    stream.record(1, set("a"), null);
    stream.record(1, set("b"), null);
    stream.remove(set("a"));
    stream.collect(2_000);

    stream.record(2, set("b"), null);

    assertThat(values(stream.collect(3_000))).isEqualTo(Map.of(set("b"), 2L, OVERFLOW, 1L));
  }

  @ParameterizedTest
  @EnumSource(AggregationTemporality.class)
  void warning_firstOverflow_namesInstrumentLimitRemedyAndWorstKeys(
      AggregationTemporality temporality) {
    AttributeKey<String> user = AttributeKey.stringKey("user.id");
    AttributeKey<String> method = AttributeKey.stringKey("method");
    SeriesStream stream =
        new SeriesStream(
            fixture.counter(temporality, settings -> settings.setCardinalityLimit(10)));
    for (int interval = 0; interval < 3; interval++) {
      for (int i = 0; i < 20; i++) {
        stream.record(1, Attributes.of(user, "u" + i, method, i % 2 == 0 ? "GET" : "PUT"), null);
      }
      stream.collect(2_000 + interval);
    }

    assertThat(logs.records()).hasSize(1);
    assertThat(logs.warnings().get(0))
        .contains("name of scope", "more than 10 sets", "user.id (10), method (2)")
        .contains("setCardinalityLimit", "setAttributeFilter");
  }

  // M77
  @Test
  void observing_moreSets_firstObservedOfTheRoundFit() {
    ObservingStream stream =
        new ObservingStream(
            fixture.counter(
                AggregationTemporality.CUMULATIVE, settings -> settings.setCardinalityLimit(2)));
    stream.start();
    for (int i = 0; i < 4; i++) {
      stream.observe(10 + i, set("value " + i));
    }
    assertThat(values(stream.collect(2_000)))
        .isEqualTo(Map.of(set("value 0"), 10L, set("value 1"), 11L, OVERFLOW, 25L));
    assertThat(logs.records()).hasSize(1);

    stream.start();
    stream.observe(5, set("value 3"));
    stream.observe(6, set("value 2"));

    assertThat(values(stream.collect(3_000)))
        .isEqualTo(Map.of(set("value 3"), 5L, set("value 2"), 6L));
  }
}
