package swap;

import static swap.ApiUse.sorted;
import static swap.Main.print;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.metrics.InstrumentType;
import io.opentelemetry.sdk.metrics.data.AggregationTemporality;
import io.opentelemetry.sdk.metrics.data.Data;
import io.opentelemetry.sdk.metrics.data.DoublePointData;
import io.opentelemetry.sdk.metrics.data.ExponentialHistogramPointData;
import io.opentelemetry.sdk.metrics.data.HistogramPointData;
import io.opentelemetry.sdk.metrics.data.LongPointData;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.metrics.data.PointData;
import io.opentelemetry.sdk.metrics.data.SumData;
import io.opentelemetry.sdk.metrics.export.AggregationTemporalitySelector;
import io.opentelemetry.sdk.metrics.export.CollectionRegistration;
import io.opentelemetry.sdk.metrics.export.MetricReader;
import java.util.List;

/** A metric reader of the program's own: collects when it is told to, and prints what it gets. */
final class PrintingReader implements MetricReader {
  private final String name;
  private final AggregationTemporalitySelector temporality;
  private CollectionRegistration registration = CollectionRegistration.noop();
  private int collections;

  PrintingReader(String name, AggregationTemporalitySelector temporality) {
    this.name = name;
    this.temporality = temporality;
  }

  void collect() {
    collections++;
    for (MetricData metric : registration.collectAllMetrics()) {
      String key =
          name
              + collections
              + "."
              + metric.getInstrumentationScopeInfo().getName()
              + "."
              + metric.getName();
      print(
          key,
          metric.getType()
              + " '"
              + metric.getDescription()
              + "' '"
              + metric.getUnit()
              + "'"
              + kind(metric.getData()));
      for (PointData point : metric.getData().getPoints()) {
        print(key + sorted(point.getAttributes()), describe(point));
      }
    }
  }

  private static String kind(Data<?> data) {
    return data instanceof SumData<?> sum
        ? " monotonic=" + sum.isMonotonic() + " " + sum.getAggregationTemporality()
        : "";
  }

  private static String describe(PointData point) {
    return value(point)
        + " exemplars="
        + point.getExemplars().size()
        + " times="
        + (point.getStartEpochNanos() > 0 && point.getEpochNanos() >= point.getStartEpochNanos());
  }

  private static String value(PointData point) {
    if (point instanceof LongPointData) {
      return "" + ((LongPointData) point).getValue();
    }
    if (point instanceof DoublePointData) {
      return "" + ((DoublePointData) point).getValue();
    }
    if (point instanceof HistogramPointData) {
      HistogramPointData histogram = (HistogramPointData) point;
      return List.of(
              histogram.getCount(),
              histogram.getSum(),
              histogram.hasMin(),
              histogram.getMin(),
              histogram.hasMax(),
              histogram.getMax(),
              histogram.getBoundaries(),
              histogram.getCounts())
          .toString();
    }
    ExponentialHistogramPointData histogram = (ExponentialHistogramPointData) point;
    return List.of(
            histogram.getCount(),
            histogram.getSum(),
            histogram.getScale(),
            histogram.getZeroCount(),
            histogram.getMin(),
            histogram.getMax(),
            histogram.getPositiveBuckets().getOffset(),
            histogram.getPositiveBuckets().getBucketCounts(),
            histogram.getNegativeBuckets().getBucketCounts())
        .toString();
  }

  @Override
  public void register(CollectionRegistration registration) {
    this.registration = registration;
  }

  @Override
  public AggregationTemporality getAggregationTemporality(InstrumentType type) {
    return temporality.getAggregationTemporality(type);
  }

  @Override
  public CompletableResultCode forceFlush() {
    return CompletableResultCode.ofSuccess();
  }

  @Override
  public CompletableResultCode shutdown() {
    return CompletableResultCode.ofSuccess();
  }
}
