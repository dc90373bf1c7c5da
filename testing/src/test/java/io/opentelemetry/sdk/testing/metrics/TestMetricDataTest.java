package io.opentelemetry.sdk.testing.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import io.opentelemetry.sdk.metrics.data.AggregationTemporality;
import io.opentelemetry.sdk.metrics.data.DelegatingMetricData;
import io.opentelemetry.sdk.metrics.data.GaugeData;
import io.opentelemetry.sdk.metrics.data.LongPointData;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.metrics.data.MetricDataType;
import io.opentelemetry.sdk.metrics.data.SumData;
import io.opentelemetry.sdk.metrics.data.SummaryData;
import io.opentelemetry.sdk.resources.Resource;
import java.util.List;
import org.junit.jupiter.api.Test;

class TestMetricDataTest {

  private static final SumData<LongPointData> SUM =
      SumData.createLongSumData(true, AggregationTemporality.DELTA, List.of());

  private static TestMetricData.Builder builder() {
    return TestMetricData.builder().setName("n").setDescription("d").setUnit("u");
  }

  @Test
  void build_minimal_hasDefaults() {
    MetricData metric = builder().setLongSumData(SUM).build();

    assertThat(metric.getResource()).isEqualTo(Resource.empty());
    assertThat(metric.getInstrumentationScopeInfo()).isEqualTo(InstrumentationScopeInfo.empty());
    assertThat(metric.getType()).isEqualTo(MetricDataType.LONG_SUM);
    assertThat(metric.getLongSumData()).isSameAs(SUM);
    assertThat(metric.toString())
        .startsWith("TestMetricData{resource=")
        .endsWith(", name=n, description=d, unit=u, type=LONG_SUM, data=" + SUM + "}");
  }

  @Test
  void build_nothingSet_namesWhatIsMissing() {
    assertThatThrownBy(() -> TestMetricData.builder().build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("Not set: name, description, unit, data");
  }

  @Test
  void build_severalData_lastWins() {
    MetricData metric =
        builder().setLongSumData(SUM).setSummaryData(SummaryData.create(List.of())).build();

    assertThat(metric.getType()).isEqualTo(MetricDataType.SUMMARY);
  }

  @Test
  void setters_null_throws() {
    assertThatNullPointerException().isThrownBy(() -> builder().setName(null));
    assertThatNullPointerException().isThrownBy(() -> builder().setLongSumData(null));
    assertThatNullPointerException().isThrownBy(() -> builder().setResource(null));
  }

  @Test
  void equals_sameValues_whateverTheClass() {
    MetricData metric = builder().setLongSumData(SUM).build();
    MetricData other = new DelegatingMetricData(builder().setLongSumData(SUM).build()) {};

    assertThat(metric).isEqualTo(other).hasSameHashCodeAs(other);
    assertThat(other).isEqualTo(metric);
    assertThat(metric)
        .isNotEqualTo(builder().setName("x").setLongSumData(SUM).build())
        .isNotEqualTo(builder().setLongGaugeData(GaugeData.createLongGaugeData(List.of())).build());
  }
}
