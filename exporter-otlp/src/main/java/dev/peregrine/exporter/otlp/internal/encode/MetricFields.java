package dev.peregrine.exporter.otlp.internal.encode;

import dev.peregrine.sdk.common.internal.annotation.HotPath;
import io.opentelemetry.sdk.metrics.data.AggregationTemporality;
import io.opentelemetry.sdk.metrics.data.ExponentialHistogramData;
import io.opentelemetry.sdk.metrics.data.HistogramData;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.metrics.data.PointData;
import io.opentelemetry.sdk.metrics.data.SumData;
import java.util.Collection;
import java.util.List;

/** Fields of {@code Metric} and of the messages that hold its points. */
final class MetricFields {

  private static final Field NAME = Field.scalar(1, "name");
  private static final Field DESCRIPTION = Field.scalar(2, "description");
  private static final Field UNIT = Field.scalar(3, "unit");
  private static final Field GAUGE = Field.message(5, "gauge", 2);
  private static final Field SUM = Field.message(7, "sum", 2);
  private static final Field HISTOGRAM = Field.message(9, "histogram", 2);
  private static final Field EXPONENTIAL_HISTOGRAM = Field.message(10, "exponentialHistogram", 2);
  private static final Field SUMMARY = Field.message(11, "summary", 2);

  /** Of {@code Gauge} and of each of the others. */
  private static final Field SMALL_POINTS = Field.message(1, "dataPoints", 1);

  private static final Field LARGE_POINTS = Field.message(1, "dataPoints", 2);
  private static final Field TEMPORALITY = Field.scalar(2, "aggregationTemporality");
  private static final Field IS_MONOTONIC = Field.scalar(3, "isMonotonic");

  static final List<Level> TO_NAME = List.of(Level.text(NAME));
  static final List<Level> TO_POINTS =
      List.of(
          Level.message(GAUGE, SUM, HISTOGRAM, EXPONENTIAL_HISTOGRAM, SUMMARY),
          Level.messages(LARGE_POINTS));

  /** How the points of a metric are written. */
  private interface PointWriter<P extends PointData> {
    void write(OtlpWriter out, P point);
  }

  private MetricFields() {}

  @HotPath("MetricEncodeBenchmark")
  static void metric(OtlpWriter out, MetricData metric) {
    out.string(NAME, metric.getName());
    out.string(DESCRIPTION, metric.getDescription());
    out.string(UNIT, metric.getUnit());
    switch (metric.getType()) {
      case LONG_GAUGE ->
          gauge(out, metric.getLongGaugeData().getPoints(), NumberPointFields::write);
      case DOUBLE_GAUGE ->
          gauge(out, metric.getDoubleGaugeData().getPoints(), NumberPointFields::write);
      case LONG_SUM -> sum(out, metric.getLongSumData(), NumberPointFields::write);
      case DOUBLE_SUM -> sum(out, metric.getDoubleSumData(), NumberPointFields::write);
      case HISTOGRAM -> histogram(out, metric.getHistogramData());
      case EXPONENTIAL_HISTOGRAM -> exponential(out, metric.getExponentialHistogramData());
      case SUMMARY -> {
        int mark = out.begin(SUMMARY);
        points(out, SMALL_POINTS, metric.getSummaryData().getPoints(), SummaryPointFields::write);
        out.end(SUMMARY, mark);
      }
    }
  }

  private static <P extends PointData> void gauge(
      OtlpWriter out, Collection<P> points, PointWriter<P> writer) {
    int mark = out.begin(GAUGE);
    points(out, SMALL_POINTS, points, writer);
    out.end(GAUGE, mark);
  }

  private static <P extends PointData> void sum(
      OtlpWriter out, SumData<P> data, PointWriter<P> writer) {
    int mark = out.begin(SUM);
    points(out, SMALL_POINTS, data.getPoints(), writer);
    out.uint32(TEMPORALITY, temporality(data.getAggregationTemporality()));
    out.bool(IS_MONOTONIC, data.isMonotonic());
    out.end(SUM, mark);
  }

  private static void histogram(OtlpWriter out, HistogramData data) {
    int mark = out.begin(HISTOGRAM);
    points(out, LARGE_POINTS, data.getPoints(), HistogramPointFields::write);
    out.uint32(TEMPORALITY, temporality(data.getAggregationTemporality()));
    out.end(HISTOGRAM, mark);
  }

  private static void exponential(OtlpWriter out, ExponentialHistogramData data) {
    int mark = out.begin(EXPONENTIAL_HISTOGRAM);
    points(out, LARGE_POINTS, data.getPoints(), ExponentialPointFields::write);
    out.uint32(TEMPORALITY, temporality(data.getAggregationTemporality()));
    out.end(EXPONENTIAL_HISTOGRAM, mark);
  }

  private static <P extends PointData> void points(
      OtlpWriter out, Field field, Collection<P> points, PointWriter<P> writer) {
    if (points.isEmpty()) {
      return;
    }
    out.beginList(field);
    for (P point : points) {
      int mark = out.beginElement(field);
      writer.write(out, point);
      out.end(field, mark);
    }
    out.endList();
  }

  private static int temporality(AggregationTemporality temporality) {
    return switch (temporality) {
      case DELTA -> 1;
      case CUMULATIVE -> 2;
    };
  }
}
