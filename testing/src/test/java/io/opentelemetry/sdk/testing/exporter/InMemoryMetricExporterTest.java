package io.opentelemetry.sdk.testing.exporter;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.sdk.metrics.InstrumentType;
import io.opentelemetry.sdk.metrics.data.AggregationTemporality;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.metrics.data.SummaryData;
import io.opentelemetry.sdk.testing.metrics.TestMetricData;
import java.util.List;
import org.junit.jupiter.api.Test;

class InMemoryMetricExporterTest {

  private static final MetricData METRIC =
      TestMetricData.builder()
          .setName("n")
          .setDescription("")
          .setUnit("")
          .setSummaryData(SummaryData.create(List.of()))
          .build();

  @Test // M101
  void temporality_asCreated_isThatOfAllInstruments() {
    for (InstrumentType type : InstrumentType.values()) {
      assertThat(InMemoryMetricExporter.create().getAggregationTemporality(type))
          .isEqualTo(AggregationTemporality.CUMULATIVE);
      assertThat(
              InMemoryMetricExporter.create(AggregationTemporality.DELTA)
                  .getAggregationTemporality(type))
          .isEqualTo(AggregationTemporality.DELTA);
    }
  }

  @Test
  void export_always_keepsUntilReset() {
    InMemoryMetricExporter exporter = InMemoryMetricExporter.create();

    assertThat(exporter.export(List.of(METRIC)).isSuccess()).isTrue();
    assertThat(exporter.flush().isSuccess()).isTrue();
    assertThat(exporter.getFinishedMetricItems()).containsExactly(METRIC);

    exporter.reset();
    assertThat(exporter.getFinishedMetricItems()).isEmpty();
  }

  @Test // M97
  void export_afterShutdown_fails() {
    InMemoryMetricExporter exporter = InMemoryMetricExporter.create();
    exporter.export(List.of(METRIC));

    assertThat(exporter.shutdown().isSuccess()).isTrue();

    assertThat(exporter.getFinishedMetricItems()).isEmpty();
    assertThat(exporter.export(List.of(METRIC)).isSuccess()).isFalse();
    assertThat(exporter.getFinishedMetricItems()).isEmpty();
  }
}
