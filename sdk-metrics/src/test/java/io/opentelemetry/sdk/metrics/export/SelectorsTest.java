package io.opentelemetry.sdk.metrics.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.opentelemetry.sdk.metrics.Aggregation;
import io.opentelemetry.sdk.metrics.InstrumentType;
import org.junit.jupiter.api.Test;

class SelectorsTest {

  @Test // M102
  void alwaysCumulative_always_isCumulative() {
    assertThat(
            AggregationTemporalitySelector.asString(
                AggregationTemporalitySelector.alwaysCumulative()))
        .isEqualTo(
            "AggregationTemporalitySelector{COUNTER=CUMULATIVE, UP_DOWN_COUNTER=CUMULATIVE,"
                + " HISTOGRAM=CUMULATIVE, OBSERVABLE_COUNTER=CUMULATIVE,"
                + " OBSERVABLE_UP_DOWN_COUNTER=CUMULATIVE, OBSERVABLE_GAUGE=CUMULATIVE,"
                + " GAUGE=CUMULATIVE}");
  }

  @Test // M103
  void deltaPreferred_always_isDeltaButForUpDownCounters() {
    assertThat(
            AggregationTemporalitySelector.asString(
                AggregationTemporalitySelector.deltaPreferred()))
        .isEqualTo(
            "AggregationTemporalitySelector{COUNTER=DELTA, UP_DOWN_COUNTER=CUMULATIVE,"
                + " HISTOGRAM=DELTA, OBSERVABLE_COUNTER=DELTA,"
                + " OBSERVABLE_UP_DOWN_COUNTER=CUMULATIVE, OBSERVABLE_GAUGE=DELTA, GAUGE=DELTA}");
  }

  @Test // M103
  void lowMemory_always_isDeltaWhereThatSavesMemory() {
    assertThat(AggregationTemporalitySelector.asString(AggregationTemporalitySelector.lowMemory()))
        .isEqualTo(
            "AggregationTemporalitySelector{COUNTER=DELTA, UP_DOWN_COUNTER=CUMULATIVE,"
                + " HISTOGRAM=DELTA, OBSERVABLE_COUNTER=CUMULATIVE,"
                + " OBSERVABLE_UP_DOWN_COUNTER=CUMULATIVE, OBSERVABLE_GAUGE=DELTA, GAUGE=DELTA}");
  }

  @Test
  void aggregation_default_isDefaultForAll() {
    for (InstrumentType type : InstrumentType.values()) {
      assertThat(DefaultAggregationSelector.getDefault().getDefaultAggregation(type))
          .isSameAs(Aggregation.defaultAggregation());
    }
  }

  @Test
  void aggregation_with_changesOneKind() {
    DefaultAggregationSelector selector =
        DefaultAggregationSelector.getDefault()
            .with(InstrumentType.HISTOGRAM, Aggregation.explicitBucketHistogram())
            .with(InstrumentType.COUNTER, Aggregation.base2ExponentialBucketHistogram())
            .with(InstrumentType.GAUGE, Aggregation.lastValue())
            .with(InstrumentType.UP_DOWN_COUNTER, Aggregation.sum())
            .with(InstrumentType.OBSERVABLE_GAUGE, Aggregation.drop());

    assertThat(DefaultAggregationSelector.asString(selector))
        .isEqualTo(
            "DefaultAggregationSelector{COUNTER=base2_exponential_bucket_histogram,"
                + " UP_DOWN_COUNTER=sum, HISTOGRAM=explicit_bucket_histogram,"
                + " OBSERVABLE_COUNTER=default, OBSERVABLE_UP_DOWN_COUNTER=default,"
                + " OBSERVABLE_GAUGE=drop, GAUGE=last_value}");
  }

  @Test
  void aggregation_withNull_throws() {
    DefaultAggregationSelector selector = DefaultAggregationSelector.getDefault();

    assertThatNullPointerException()
        .isThrownBy(() -> selector.with(null, Aggregation.drop()))
        .withMessage("instrumentType");
    assertThatNullPointerException()
        .isThrownBy(() -> selector.with(InstrumentType.COUNTER, null))
        .withMessage("aggregation");
  }

  @Test // M73
  void cardinality_default_is2000() {
    assertThat(
            CardinalityLimitSelector.defaultCardinalityLimitSelector()
                .getCardinalityLimit(InstrumentType.COUNTER))
        .isEqualTo(2000);
  }
}
