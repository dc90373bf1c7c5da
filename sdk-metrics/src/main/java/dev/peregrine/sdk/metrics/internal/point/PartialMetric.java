package dev.peregrine.sdk.metrics.internal.point;

import dev.peregrine.sdk.metrics.MetricFilter;
import dev.peregrine.sdk.metrics.MetricFilter.AttributesResult;
import io.opentelemetry.sdk.metrics.data.Data;
import io.opentelemetry.sdk.metrics.data.DelegatingMetricData;
import io.opentelemetry.sdk.metrics.data.DoublePointData;
import io.opentelemetry.sdk.metrics.data.ExponentialHistogramData;
import io.opentelemetry.sdk.metrics.data.ExponentialHistogramPointData;
import io.opentelemetry.sdk.metrics.data.GaugeData;
import io.opentelemetry.sdk.metrics.data.HistogramData;
import io.opentelemetry.sdk.metrics.data.HistogramPointData;
import io.opentelemetry.sdk.metrics.data.LongPointData;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.metrics.data.PointData;
import io.opentelemetry.sdk.metrics.data.SumData;
import io.opentelemetry.sdk.metrics.data.SummaryData;
import io.opentelemetry.sdk.metrics.data.SummaryPointData;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A metric with some of the points of another one. */
public final class PartialMetric extends DelegatingMetricData {

  private final Data<?> data;

  private PartialMetric(MetricData whole, Data<?> data) {
    super(whole);
    this.data = data;
  }

  /**
   * Makes a metric with other points.
   *
   * @param points of the kind that the metric has, not copied
   */
  public static MetricData of(MetricData metric, List<? extends PointData> points) {
    return new PartialMetric(metric, withPoints(metric, points));
  }

  /** Those metrics and points that a filter accepts, in the same order. */
  public static Collection<MetricData> accepted(
      Collection<MetricData> metrics, MetricFilter filter) {
    List<MetricData> accepted = new ArrayList<>(metrics.size());
    for (MetricData metric : metrics) {
      MetricData part = accepted(metric, filter);
      if (part != null) {
        accepted.add(part);
      }
    }
    return accepted;
  }

  /** What a filter leaves of a metric; null if that is nothing. */
  public static @Nullable MetricData accepted(MetricData metric, MetricFilter filter) {
    return switch (filter.testMetric(
        metric.getInstrumentationScopeInfo(),
        metric.getName(),
        metric.getType(),
        metric.getUnit())) {
      case ACCEPT -> metric;
      case DROP -> null;
      case ACCEPT_PARTIAL -> acceptedPoints(metric, filter);
    };
  }

  /**
   * What a filter that was asked about the metric already, and accepts it in part, leaves of it;
   * null if that is nothing.
   */
  public static @Nullable MetricData acceptedPoints(MetricData metric, MetricFilter filter) {
    Collection<? extends PointData> points = metric.getData().getPoints();
    List<PointData> accepted = new ArrayList<>(points.size());
    for (PointData point : points) {
      if (accepts(filter, metric, point)) {
        accepted.add(point);
      }
    }
    if (accepted.isEmpty()) {
      return null;
    }
    return accepted.size() == points.size() ? metric : of(metric, accepted);
  }

  private static boolean accepts(MetricFilter filter, MetricData metric, PointData point) {
    return filter.testAttributes(
            metric.getInstrumentationScopeInfo(),
            metric.getName(),
            metric.getType(),
            metric.getUnit(),
            point.getAttributes())
        == AttributesResult.ACCEPT;
  }

  @SuppressWarnings("unchecked") // the type decides the class of the points
  private static Data<?> withPoints(MetricData metric, List<? extends PointData> points) {
    return switch (metric.getType()) {
      case LONG_GAUGE -> GaugeData.createLongGaugeData((List<LongPointData>) points);
      case DOUBLE_GAUGE -> GaugeData.createDoubleGaugeData((List<DoublePointData>) points);
      case LONG_SUM -> {
        SumData<?> sum = metric.getLongSumData();
        yield SumData.createLongSumData(
            sum.isMonotonic(), sum.getAggregationTemporality(), (List<LongPointData>) points);
      }
      case DOUBLE_SUM -> {
        SumData<?> sum = metric.getDoubleSumData();
        yield SumData.createDoubleSumData(
            sum.isMonotonic(), sum.getAggregationTemporality(), (List<DoublePointData>) points);
      }
      case SUMMARY -> SummaryData.create((List<SummaryPointData>) points);
      case HISTOGRAM ->
          HistogramData.create(
              metric.getHistogramData().getAggregationTemporality(),
              (List<HistogramPointData>) points);
      case EXPONENTIAL_HISTOGRAM ->
          ExponentialHistogramData.create(
              metric.getExponentialHistogramData().getAggregationTemporality(),
              (List<ExponentialHistogramPointData>) points);
    };
  }

  @Override
  public Data<?> getData() {
    return data;
  }
}
