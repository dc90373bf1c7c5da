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
    data(out, metric.getType(), metric);
  }

  /** Without a switch, which would be a class of its own that each start loads. */
  private static void data(OtlpWriter out, MetricDataType type, MetricData metric) {
    if (type == MetricDataType.LONG_SUM) {
      sum(out, metric.getLongSumData());
    } else if (type == MetricDataType.DOUBLE_SUM) {
      sum(out, metric.getDoubleSumData());
    } else if (type == MetricDataType.LONG_GAUGE) {
      gauge(out, metric.getLongGaugeData());
    } else if (type == MetricDataType.DOUBLE_GAUGE) {
      gauge(out, metric.getDoubleGaugeData());
    } else if (type == MetricDataType.HISTOGRAM) {
      HistogramData data = metric.getHistogramData();
      distribution(out, HISTOGRAM, data, data.getAggregationTemporality());
    } else if (type == MetricDataType.EXPONENTIAL_HISTOGRAM) {
      ExponentialHistogramData data = metric.getExponentialHistogramData();
      distribution(out, EXPONENTIAL_HISTOGRAM, data, data.getAggregationTemporality());
    } else if (type == MetricDataType.SUMMARY) {
      int mark = out.begin(SUMMARY);
      points(out, SMALL_POINTS, metric.getSummaryData());
      out.end(SUMMARY, mark);
    } else {
      throw new IllegalArgumentException("A metric of type " + type);
    }
  }

  private static void gauge(OtlpWriter out, GaugeData<?> data) {
    int mark = out.begin(GAUGE);
    points(out, SMALL_POINTS, data);
    out.end(GAUGE, mark);
  }

  private static void sum(OtlpWriter out, SumData<?> data) {
    int mark = out.begin(SUM);
    points(out, SMALL_POINTS, data);
    out.uint32(TEMPORALITY, temporality(data.getAggregationTemporality()));
    out.bool(IS_MONOTONIC, data.isMonotonic());
    out.end(SUM, mark);
  }

  private static void distribution(
      OtlpWriter out, Field field, Data<?> data, AggregationTemporality temporality) {
    int mark = out.begin(field);
    points(out, LARGE_POINTS, data);
    out.uint32(TEMPORALITY, temporality(temporality));
    out.end(field, mark);
  }

  private static void points(OtlpWriter out, Field field, Data<?> data) {
    Collection<? extends PointData> points = data.getPoints();
    if (points.isEmpty()) {
      return;
    }
    out.beginList(field);
    for (PointData point : points) {
      int mark = out.beginElement(field);
      point(out, point);
      out.end(field, mark);
    }
    out.endList();
  }

  private static void point(OtlpWriter out, PointData point) {
    if (point instanceof LongPointData number) {
      NumberPointFields.write(out, number);
    } else if (point instanceof DoublePointData number) {
      NumberPointFields.write(out, number);
    } else if (point instanceof HistogramPointData histogram) {
      HistogramPointFields.write(out, histogram);
    } else if (point instanceof ExponentialHistogramPointData histogram) {
      ExponentialPointFields.write(out, histogram);
    } else {
      SummaryPointFields.write(out, (SummaryPointData) point);
    }
  }

  private static int temporality(AggregationTemporality temporality) {
    if (temporality == AggregationTemporality.DELTA) {
      return 1;
    }
    if (temporality == AggregationTemporality.CUMULATIVE) {
      return 2;
    }
    throw new IllegalArgumentException("A temporality of " + temporality);
  }
}
