package dev.peregrine.exporter.otlp.internal.encode;

import dev.peregrine.sdk.common.internal.annotation.HotPath;
import io.opentelemetry.sdk.metrics.data.AggregationTemporality;
import io.opentelemetry.sdk.metrics.data.Data;
import io.opentelemetry.sdk.metrics.data.DoublePointData;
import io.opentelemetry.sdk.metrics.data.ExponentialHistogramData;
import io.opentelemetry.sdk.metrics.data.ExponentialHistogramPointData;
import io.opentelemetry.sdk.metrics.data.GaugeData;
import io.opentelemetry.sdk.metrics.data.HistogramData;
import io.opentelemetry.sdk.metrics.data.HistogramPointData;
import io.opentelemetry.sdk.metrics.data.LongPointData;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.metrics.data.MetricDataType;
import io.opentelemetry.sdk.metrics.data.PointData;
import io.opentelemetry.sdk.metrics.data.SumData;
import io.opentelemetry.sdk.metrics.data.SummaryPointData;
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

  private MetricFields() {}

  static List<Level> toName() {
    return List.of(Level.text(NAME));
  }

  static List<Level> toPoints() {
    return List.of(
        Level.message(GAUGE, SUM, HISTOGRAM, EXPONENTIAL_HISTOGRAM, SUMMARY),
        Level.messages(LARGE_POINTS));
  }

  @HotPath("MetricEncodeBenchmark")
  static void metric(OtlpWriter out, MetricData metric) {
    out.string(NAME, metric.getName());
    out.string(DESCRIPTION, metric.getDescription());
    out.string(UNIT, metric.getUnit());
    MetricDataType type = metric.getType();
    switch (type) {
      case LONG_GAUGE -> gauge(out, type, metric.getLongGaugeData());
      case DOUBLE_GAUGE -> gauge(out, type, metric.getDoubleGaugeData());
      case LONG_SUM -> sum(out, type, metric.getLongSumData());
      case DOUBLE_SUM -> sum(out, type, metric.getDoubleSumData());
      case HISTOGRAM -> {
        HistogramData data = metric.getHistogramData();
        distribution(out, HISTOGRAM, type, data, data.getAggregationTemporality());
      }
      case EXPONENTIAL_HISTOGRAM -> {
        ExponentialHistogramData data = metric.getExponentialHistogramData();
        distribution(out, EXPONENTIAL_HISTOGRAM, type, data, data.getAggregationTemporality());
      }
      case SUMMARY -> {
        int mark = out.begin(SUMMARY);
        points(out, SMALL_POINTS, type, metric.getSummaryData());
        out.end(SUMMARY, mark);
      }
    }
  }

  private static void gauge(OtlpWriter out, MetricDataType type, GaugeData<?> data) {
    int mark = out.begin(GAUGE);
    points(out, SMALL_POINTS, type, data);
    out.end(GAUGE, mark);
  }

  private static void sum(OtlpWriter out, MetricDataType type, SumData<?> data) {
    int mark = out.begin(SUM);
    points(out, SMALL_POINTS, type, data);
    out.uint32(TEMPORALITY, temporality(data.getAggregationTemporality()));
    out.bool(IS_MONOTONIC, data.isMonotonic());
    out.end(SUM, mark);
  }

  private static void distribution(
      OtlpWriter out,
      Field field,
      MetricDataType type,
      Data<?> data,
      AggregationTemporality temporality) {
    int mark = out.begin(field);
    points(out, LARGE_POINTS, type, data);
    out.uint32(TEMPORALITY, temporality(temporality));
    out.end(field, mark);
  }

  private static void points(OtlpWriter out, Field field, MetricDataType type, Data<?> data) {
    Collection<? extends PointData> points = data.getPoints();
    if (points.isEmpty()) {
      return;
    }
    out.beginList(field);
    for (PointData point : points) {
      int mark = out.beginElement(field);
      point(out, type, point);
      out.end(field, mark);
    }
    out.endList();
  }

  private static void point(OtlpWriter out, MetricDataType type, PointData point) {
    switch (type) {
      case LONG_GAUGE, LONG_SUM -> NumberPointFields.write(out, (LongPointData) point);
      case DOUBLE_GAUGE, DOUBLE_SUM -> NumberPointFields.write(out, (DoublePointData) point);
      case HISTOGRAM -> HistogramPointFields.write(out, (HistogramPointData) point);
      case EXPONENTIAL_HISTOGRAM ->
          ExponentialPointFields.write(out, (ExponentialHistogramPointData) point);
      case SUMMARY -> SummaryPointFields.write(out, (SummaryPointData) point);
    }
  }

  private static int temporality(AggregationTemporality temporality) {
    return switch (temporality) {
      case DELTA -> 1;
      case CUMULATIVE -> 2;
    };
  }
}
