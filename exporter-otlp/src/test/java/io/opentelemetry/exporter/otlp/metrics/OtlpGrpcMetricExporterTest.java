package io.opentelemetry.exporter.otlp.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Message;
import dev.peregrine.exporter.otlp.internal.deliver.GrpcExporterContract;
import dev.peregrine.exporter.otlp.internal.deliver.TestedExporter;
import dev.peregrine.exporter.otlp.internal.encode.OfficialMetrics;
import dev.peregrine.exporter.otlp.internal.encode.TestMetric;
import io.opentelemetry.sdk.common.export.MemoryMode;
import io.opentelemetry.sdk.metrics.Aggregation;
import io.opentelemetry.sdk.metrics.InstrumentType;
import io.opentelemetry.sdk.metrics.data.AggregationTemporality;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.metrics.export.AggregationTemporalitySelector;
import io.opentelemetry.sdk.metrics.export.DefaultAggregationSelector;
import java.util.List;
import org.junit.jupiter.api.Test;

class OtlpGrpcMetricExporterTest extends GrpcExporterContract<OtlpGrpcMetricExporterBuilder> {

  private static final List<MetricData> ITEMS =
      List.of(TestMetric.counter("a", 1, 2), TestMetric.counter("b", 3));
  private static final DefaultAggregationSelector EXPONENTIAL =
      DefaultAggregationSelector.getDefault()
          .with(InstrumentType.HISTOGRAM, Aggregation.base2ExponentialBucketHistogram());

  OtlpGrpcMetricExporterTest() {
    super("opentelemetry.proto.collector.metrics.v1.MetricsService/Export");
  }

  @Override
  protected OtlpGrpcMetricExporterBuilder builder() {
    return OtlpGrpcMetricExporter.builder()
        .setAggregationTemporalitySelector(AggregationTemporalitySelector.lowMemory())
        .setDefaultAggregationSelector(EXPONENTIAL);
  }

  @Override
  protected TestedExporter<OtlpGrpcMetricExporterBuilder> build(
      OtlpGrpcMetricExporterBuilder builder) {
    return tested(builder.build());
  }

  @Override
  protected TestedExporter<OtlpGrpcMetricExporterBuilder> withDefaults() {
    return tested(OtlpGrpcMetricExporter.getDefault());
  }

  private static TestedExporter<OtlpGrpcMetricExporterBuilder> tested(
      OtlpGrpcMetricExporter exporter) {
    return new TestedExporter<>(
        exporter,
        () -> exporter.export(ITEMS),
        exporter::flush,
        exporter::shutdown,
        exporter::toBuilder);
  }

  @Override
  protected Message request() {
    return OfficialMetrics.of(ITEMS);
  }

  @Override
  protected String signal() {
    return "METRIC";
  }

  @Override
  protected String moreText() {
    return "aggregationTemporalitySelector="
        + AggregationTemporalitySelector.asString(AggregationTemporalitySelector.lowMemory())
        + ", defaultAggregationSelector="
        + DefaultAggregationSelector.asString(EXPONENTIAL)
        + ", ";
  }

  // M102
  @Test
  void defaults_nothingSet_areCumulativeAndReuseMemory() {
    try (OtlpGrpcMetricExporter exporter = OtlpGrpcMetricExporter.getDefault()) {
      for (InstrumentType type : InstrumentType.values()) {
        assertThat(exporter.getAggregationTemporality(type))
            .isEqualTo(AggregationTemporality.CUMULATIVE);
        assertThat(exporter.getDefaultAggregation(type))
            .isEqualTo(Aggregation.defaultAggregation());
      }
      assertThat(exporter.getMemoryMode()).isEqualTo(MemoryMode.REUSABLE_DATA);
    }
  }

  // M102
  @Test
  void selectors_set_decide() {
    try (OtlpGrpcMetricExporter exporter =
        builder().setMemoryMode(MemoryMode.IMMUTABLE_DATA).build()) {
      assertThat(exporter.getAggregationTemporality(InstrumentType.COUNTER))
          .isEqualTo(AggregationTemporality.DELTA);
      assertThat(exporter.getAggregationTemporality(InstrumentType.OBSERVABLE_COUNTER))
          .isEqualTo(AggregationTemporality.CUMULATIVE);
      assertThat(exporter.getDefaultAggregation(InstrumentType.HISTOGRAM))
          .isEqualTo(Aggregation.base2ExponentialBucketHistogram());
      assertThat(exporter.getMemoryMode()).isEqualTo(MemoryMode.IMMUTABLE_DATA);
    }
  }
}
