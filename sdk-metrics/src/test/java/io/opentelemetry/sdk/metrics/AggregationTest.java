package io.opentelemetry.sdk.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Aggregations and their options. */
class AggregationTest {

  @Test // M48, M52, M55
  void toString_saysWhatItDoes() {
    assertThat(Aggregation.defaultAggregation()).hasToString("DefaultAggregation");
    assertThat(Aggregation.drop()).hasToString("DropAggregation");
    assertThat(Aggregation.sum()).hasToString("SumAggregation");
    assertThat(Aggregation.lastValue()).hasToString("LastValueAggregation");
    assertThat(Aggregation.explicitBucketHistogram())
        .hasToString(
            "ExplicitBucketHistogramAggregation{bucketBoundaries=[0.0, 5.0, 10.0, 25.0, 50.0,"
                + " 75.0, 100.0, 250.0, 500.0, 750.0, 1000.0, 2500.0, 5000.0, 7500.0, 10000.0],"
                + "recordMinMax=true}");
    assertThat(Aggregation.base2ExponentialBucketHistogram())
        .hasToString(
            "Base2ExponentialHistogramAggregation{maxBuckets=160,maxScale=20,recordMinMax=true}");
  }

  @Test
  @SuppressWarnings("deprecation")
  void aggregations_withTheSameOptions_areEqual() {
    assertThat(Aggregation.explicitBucketHistogram(List.of(1d)))
        .isEqualTo(
            Aggregation.explicitBucketHistogram(
                ExplicitBucketHistogramOptions.builder().setBucketBoundaries(List.of(1d)).build()))
        .isNotEqualTo(Aggregation.explicitBucketHistogram(List.of(2d)));
    assertThat(Aggregation.base2ExponentialBucketHistogram(2, 3))
        .isEqualTo(
            Aggregation.base2ExponentialBucketHistogram(
                Base2ExponentialHistogramOptions.builder().setMaxBuckets(2).setMaxScale(3).build()))
        .isNotEqualTo(Aggregation.base2ExponentialBucketHistogram(2, 4));
  }

  @Test
  @SuppressWarnings("deprecation")
  void explicitHistogram_invalidBoundaries_areNamed() {
    assertThatThrownBy(() -> Aggregation.explicitBucketHistogram(List.of(2d, 1d)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("bucketBoundaries must be in increasing order, but 2.0 is followed by 1.0");
    assertThatThrownBy(() -> Aggregation.explicitBucketHistogram(List.of(1d, 1d)))
        .isInstanceOf(IllegalArgumentException.class);
    for (Double bad : Arrays.asList(Double.NaN, Double.POSITIVE_INFINITY, null)) {
      assertThatThrownBy(() -> Aggregation.explicitBucketHistogram(Arrays.asList(0d, bad)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("bucketBoundaries must be finite numbers, but hold " + bad);
    }
  }

  @Test
  void explicitOptions_keepWhatWasSet() {
    List<Double> boundaries = new ArrayList<>(List.of(3d, 4d));
    ExplicitBucketHistogramOptions options =
        ExplicitBucketHistogramOptions.builder()
            .setBucketBoundaries(boundaries)
            .setRecordMinMax(false)
            .build();
    boundaries.set(0, 99d);

    assertThat(options)
        .hasToString(
            "ExplicitBucketHistogramOptions{bucketBoundaries=[3.0, 4.0], recordMinMax=false}")
        .isEqualTo(options.toBuilder().build())
        .hasSameHashCodeAs(options.toBuilder().build())
        .isNotEqualTo(ExplicitBucketHistogramOptions.getDefault());
    assertThat(ExplicitBucketHistogramOptions.getDefault().getBucketBoundaries()).isNull();
    assertThat(options.toBuilder().setBucketBoundaries(null).build().getBucketBoundaries())
        .isNull();
  }

  @Test
  void exponentialOptions_keepWhatWasSet() {
    Base2ExponentialHistogramOptions options =
        Base2ExponentialHistogramOptions.builder()
            .setMaxBuckets(2)
            .setMaxScale(-10)
            .setRecordMinMax(false)
            .build();

    assertThat(options)
        .hasToString(
            "Base2ExponentialHistogramOptions{maxBuckets=2, maxScale=-10, recordMinMax=false}")
        .isEqualTo(options.toBuilder().build())
        .hasSameHashCodeAs(options.toBuilder().build())
        .isNotEqualTo(Base2ExponentialHistogramOptions.getDefault());
  }

  @ParameterizedTest // M55
  @ValueSource(ints = {-11, 21})
  void exponentialOptions_scaleOutOfRange_isNamed(int scale) {
    assertThatThrownBy(() -> Base2ExponentialHistogramOptions.builder().setMaxScale(scale).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("maxScale must be -10 <= x <= 20, but is " + scale);
  }

  @Test // M55
  void exponentialOptions_tooFewBuckets_areNamed() {
    assertThatThrownBy(() -> Base2ExponentialHistogramOptions.builder().setMaxBuckets(1).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("maxBuckets must be >= 2, but is 1");
  }

  @Test // M80
  void exemplarFilters_areNamed() {
    assertThat(ExemplarFilter.traceBased()).hasToString("TraceBasedExemplarFilter");
    assertThat(ExemplarFilter.alwaysOn()).hasToString("AlwaysOnExemplarFilter");
    assertThat(ExemplarFilter.alwaysOff()).hasToString("AlwaysOffExemplarFilter");
  }
}
