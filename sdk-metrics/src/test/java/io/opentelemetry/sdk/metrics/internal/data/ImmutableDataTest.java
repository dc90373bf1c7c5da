package io.opentelemetry.sdk.metrics.internal.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import io.opentelemetry.sdk.metrics.data.AggregationTemporality;
import io.opentelemetry.sdk.metrics.data.DoubleExemplarData;
import io.opentelemetry.sdk.metrics.data.DoublePointData;
import io.opentelemetry.sdk.metrics.data.ExponentialHistogramData;
import io.opentelemetry.sdk.metrics.data.GaugeData;
import io.opentelemetry.sdk.metrics.data.HistogramData;
import io.opentelemetry.sdk.metrics.data.HistogramPointData;
import io.opentelemetry.sdk.metrics.data.LongPointData;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.metrics.data.MetricDataType;
import io.opentelemetry.sdk.metrics.data.SumData;
import io.opentelemetry.sdk.metrics.data.SummaryData;
import io.opentelemetry.sdk.metrics.data.SummaryPointData;
import io.opentelemetry.sdk.metrics.data.ValueAtQuantile;
import io.opentelemetry.sdk.resources.Resource;
import java.util.List;
import org.junit.jupiter.api.Test;

class ImmutableDataTest {

  private static final Attributes NONE = Attributes.empty();
  private static final Resource RESOURCE = Resource.empty();
  private static final InstrumentationScopeInfo SCOPE = InstrumentationScopeInfo.create("s");

  private static void same(Object ours, Object ofTheContract) {
    assertThat(ours)
        .isEqualTo(ofTheContract)
        .hasSameHashCodeAs(ofTheContract)
        .hasToString(ofTheContract.toString());
    assertThat(ofTheContract).isEqualTo(ours);
  }

  @Test
  void points_always_areThoseOfTheContract() {
    LongPointData one = ImmutableLongPointData.create(1, 2, NONE, 3);
    DoublePointData two = ImmutableDoublePointData.create(1, 2, NONE, 3);

    same(one, LongPointData.create(1, 2, NONE, 3));
    same(two, DoublePointData.create(1, 2, NONE, 3, List.of()));
    same(ImmutableGaugeData.create(List.of(one)), GaugeData.createLongGaugeData(List.of(one)));
    same(ImmutableGaugeData.create(List.of(two)), GaugeData.createDoubleGaugeData(List.of(two)));
    same(
        ImmutableSumData.create(true, AggregationTemporality.DELTA, List.of(two)),
        SumData.createDoubleSumData(true, AggregationTemporality.DELTA, List.of(two)));
  }

  @Test
  void histograms_always_areThoseOfTheContract() {
    List<DoubleExemplarData> exemplars =
        List.of(ImmutableDoubleExemplarData.create(NONE, 1, SpanContext.getInvalid(), 2));
    HistogramPointData point =
        ImmutableHistogramPointData.create(
            1, 2, NONE, 3, true, 4, true, 5, List.of(1.0), List.of(1L, 2L), exemplars);

    same(
        point,
        HistogramPointData.create(
            1, 2, NONE, 3, true, 4, true, 5, List.of(1.0), List.of(1L, 2L), exemplars));
    same(
        ImmutableHistogramPointData.create(
            1, 2, NONE, 3, true, 4, true, 5, List.of(1.0), List.of(1L, 2L)),
        HistogramPointData.create(1, 2, NONE, 3, true, 4, true, 5, List.of(1.0), List.of(1L, 2L)));
    same(
        ImmutableHistogramData.create(AggregationTemporality.DELTA, List.of(point)),
        HistogramData.create(AggregationTemporality.DELTA, List.of(point)));
    assertThat(point.getCount()).isEqualTo(3);
    assertThat(point.getSum() + point.getMin() + point.getMax()).isEqualTo(12);
    assertThat(point.hasMin() && point.hasMax()).isTrue();
  }

  @Test
  void summaries_always_areThoseOfTheContract() {
    List<ValueAtQuantile> values = List.of(ImmutableValueAtQuantile.create(0.5, 2));
    SummaryPointData point = ImmutableSummaryPointData.create(1, 2, NONE, 3, 4, values);

    same(point, SummaryPointData.create(1, 2, NONE, 3, 4, values));
    same(ImmutableSummaryData.create(List.of(point)), SummaryData.create(List.of(point)));
    assertThat(point.getExemplars()).isEmpty();
  }

  @Test
  void metrics_always_haveTheTypeOfTheirMethod() {
    MetricData summary =
        ImmutableMetricData.createDoubleSummary(
            RESOURCE, SCOPE, "n", "d", "u", SummaryData.create(List.of()));
    MetricData exponential =
        ImmutableMetricData.createExponentialHistogram(
            RESOURCE,
            SCOPE,
            "n",
            "d",
            "u",
            ExponentialHistogramData.create(AggregationTemporality.DELTA, List.of()));

    assertThat(summary.getType()).isEqualTo(MetricDataType.SUMMARY);
    assertThat(exponential.getType()).isEqualTo(MetricDataType.EXPONENTIAL_HISTOGRAM);
    assertThat(summary).isNotEqualTo(exponential);
  }
}
