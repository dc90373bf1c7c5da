package dev.peregrine.exporter.logging.internal;

import io.opentelemetry.sdk.metrics.data.AggregationTemporality;
import io.opentelemetry.sdk.metrics.data.DoublePointData;
import io.opentelemetry.sdk.metrics.data.ExponentialHistogramBuckets;
import io.opentelemetry.sdk.metrics.data.ExponentialHistogramPointData;
import io.opentelemetry.sdk.metrics.data.HistogramPointData;
import io.opentelemetry.sdk.metrics.data.LongPointData;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.metrics.data.PointData;
import io.opentelemetry.sdk.metrics.data.SumData;
import io.opentelemetry.sdk.metrics.data.SummaryPointData;
import io.opentelemetry.sdk.metrics.data.ValueAtQuantile;
import java.util.List;
import java.util.Locale;

/** A metric as lines, one for each point: name, attributes, value, unit, kind, meter. */
public final class MetricText {

  private MetricText() {}

  /** Appends the lines of a metric. */
  public static void append(LineBuffer lines, MetricData metric) {
    for (PointData point : metric.getData().getPoints()) {
      lines.add(metric.getName()).add(point.getAttributes()).add(" = ");
      value(lines, point);
      if (!metric.getUnit().isEmpty()) {
        lines.add(" ").add(metric.getUnit());
      }
      lines.add(" (").add(kind(metric)).add(")");
      lines.addScope("meter", metric.getInstrumentationScopeInfo());
      lines.addCount(point.getExemplars().size(), " exemplars");
      lines.end();
    }
  }

  private static void value(LineBuffer line, PointData point) {
    if (point instanceof LongPointData number) {
      line.add(number.getValue());
    } else if (point instanceof DoublePointData number) {
      line.add(number.getValue());
    } else if (point instanceof HistogramPointData histogram) {
      histogram(line, histogram);
    } else if (point instanceof ExponentialHistogramPointData histogram) {
      histogram(line, histogram);
    } else if (point instanceof SummaryPointData summary) {
      summary(line, summary);
    } else {
      line.add(point);
    }
  }

  private static void histogram(LineBuffer line, HistogramPointData point) {
    line.add("count ", point.getCount()).add(", sum ", point.getSum());
    if (point.hasMin()) {
      line.add(", min ", point.getMin());
    }
    if (point.hasMax()) {
      line.add(", max ", point.getMax());
    }
    List<Double> boundaries = point.getBoundaries();
    List<Long> counts = point.getCounts();
    for (int i = 0; i < counts.size(); i++) {
      if (counts.get(i) > 0) {
        line.add(", (").add(i == 0 ? "-Infinity" : boundaries.get(i - 1)).add(", ");
        line.add(i == boundaries.size() ? "Infinity)" : boundaries.get(i) + "]");
        line.add(": ", counts.get(i));
      }
    }
  }

  private static void histogram(LineBuffer line, ExponentialHistogramPointData point) {
    line.add("count ", point.getCount()).add(", sum ", point.getSum());
    if (point.hasMin()) {
      line.add(", min ", point.getMin());
    }
    if (point.hasMax()) {
      line.add(", max ", point.getMax());
    }
    line.add(", scale ", point.getScale()).addCount(point.getZeroCount(), " zeros");
    buckets(line, ", positive from ", point.getPositiveBuckets());
    buckets(line, ", negative from ", point.getNegativeBuckets());
  }

  private static void buckets(LineBuffer line, String label, ExponentialHistogramBuckets buckets) {
    if (buckets.getTotalCount() > 0) {
      line.add(label, buckets.getOffset()).add(": ").add(buckets.getBucketCounts());
    }
  }

  private static void summary(LineBuffer line, SummaryPointData point) {
    line.add("count ", point.getCount()).add(", sum ", point.getSum());
    for (ValueAtQuantile value : point.getValues()) {
      line.add(", quantile ", value.getQuantile()).add(": ", value.getValue());
    }
  }

  private static String kind(MetricData metric) {
    String type = metric.getType().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return switch (metric.getType()) {
      case LONG_SUM -> type + sum(metric.getLongSumData());
      case DOUBLE_SUM -> type + sum(metric.getDoubleSumData());
      case HISTOGRAM -> type + temporality(metric.getHistogramData().getAggregationTemporality());
      case EXPONENTIAL_HISTOGRAM ->
          type + temporality(metric.getExponentialHistogramData().getAggregationTemporality());
      default -> type;
    };
  }

  private static String sum(SumData<?> data) {
    return (data.isMonotonic() ? ", monotonic" : "")
        + temporality(data.getAggregationTemporality());
  }

  private static String temporality(AggregationTemporality temporality) {
    return ", " + temporality.name().toLowerCase(Locale.ROOT);
  }
}
