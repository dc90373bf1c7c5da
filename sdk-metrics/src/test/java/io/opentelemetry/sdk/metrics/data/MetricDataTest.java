package io.opentelemetry.sdk.metrics.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import io.opentelemetry.sdk.metrics.internal.data.ImmutableMetricData;
import io.opentelemetry.sdk.resources.Resource;
import java.util.List;
import org.junit.jupiter.api.Test;

class MetricDataTest {

  private static final SumData<LongPointData> DATA =
      SumData.createLongSumData(
          true,
          AggregationTemporality.DELTA,
          List.of(LongPointData.create(1, 2, Attributes.empty(), 3)));
  private static final MetricData SUM =
      ImmutableMetricData.createLongSum(
          Resource.empty(), InstrumentationScopeInfo.create("s"), "n", "d", "u", DATA);

  @Test
  void data_ofItsType_isThere() {
    assertThat(SUM.getLongSumData()).isSameAs(DATA);
    assertThat(SUM.isEmpty()).isFalse();
  }

  @Test
  void data_ofAnotherType_isEmpty() {
    assertThat(SUM.getDoubleSumData().getPoints()).isEmpty();
    assertThat(SUM.getDoubleSumData().isMonotonic()).isFalse();
    assertThat(SUM.getDoubleSumData().getAggregationTemporality())
        .isEqualTo(AggregationTemporality.CUMULATIVE);
    assertThat(SUM.getLongGaugeData().getPoints()).isEmpty();
    assertThat(SUM.getDoubleGaugeData().getPoints()).isEmpty();
    assertThat(SUM.getSummaryData().getPoints()).isEmpty();
    assertThat(SUM.getHistogramData().getPoints()).isEmpty();
    assertThat(SUM.getExponentialHistogramData().getPoints()).isEmpty();
    assertThat(gauge().getLongSumData().getPoints()).isEmpty();
  }

  private static MetricData gauge() {
    return ImmutableMetricData.createLongGauge(
        Resource.empty(),
        InstrumentationScopeInfo.create("s"),
        "n",
        "d",
        "u",
        GaugeData.createLongGaugeData(List.of()));
  }

  @Test
  void isEmpty_noPoints_isTrue() {
    assertThat(gauge().isEmpty()).isTrue();
  }

  @Test
  void delegate_nothingOverridden_isEqualBothWays() {
    MetricData delegating = new DelegatingMetricData(SUM) {};

    assertThat(delegating).isEqualTo(SUM).hasSameHashCodeAs(SUM).isNotEqualTo(gauge());
    assertThat(SUM).isEqualTo(delegating);
    assertThat(delegating.getLongSumData()).isSameAs(DATA);
    assertThat(delegating)
        .hasToString(SUM.toString().replace("ImmutableMetricData", "DelegatingMetricData"));
  }

  @Test
  void delegate_nameOverridden_differs() {
    MetricData renamed =
        new DelegatingMetricData(SUM) {
          @Override
          public String getName() {
            return "other";
          }
        };

    assertThat(renamed).isNotEqualTo(SUM);
    assertThat(SUM).isNotEqualTo(renamed);
    assertThat(renamed.toString()).contains("name=other");
  }

  @Test
  void delegate_null_throws() {
    assertThatNullPointerException().isThrownBy(() -> new DelegatingMetricData(null) {});
  }

  @Test
  void toString_always_isWhatPeopleKnow() {
    assertThat(SUM.toString())
        .startsWith("ImmutableMetricData{resource=Resource{")
        .endsWith(", name=n, description=d, unit=u, type=LONG_SUM, data=" + DATA + "}");
  }
}
