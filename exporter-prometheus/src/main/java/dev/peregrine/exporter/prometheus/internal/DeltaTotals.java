package dev.peregrine.exporter.prometheus.internal;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import io.opentelemetry.sdk.metrics.data.AggregationTemporality;
import io.opentelemetry.sdk.metrics.data.Data;
import io.opentelemetry.sdk.metrics.data.DelegatingMetricData;
import io.opentelemetry.sdk.metrics.data.DoublePointData;
import io.opentelemetry.sdk.metrics.data.ExponentialHistogramData;
import io.opentelemetry.sdk.metrics.data.ExponentialHistogramPointData;
import io.opentelemetry.sdk.metrics.data.HistogramData;
import io.opentelemetry.sdk.metrics.data.HistogramPointData;
import io.opentelemetry.sdk.metrics.data.LongPointData;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.metrics.data.MetricDataType;
import io.opentelemetry.sdk.metrics.data.PointData;
import io.opentelemetry.sdk.metrics.data.SumData;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What deltas amount to: metric producers may have them, while Prometheus wants totals. Each series
 * is remembered from its first point on, and shown in every scrape. Used by one thread at a time.
 *
 * @see <a
 *     href="https://opentelemetry.io/docs/specs/otel/compatibility/prometheus_and_openmetrics/#sums">Sums
 *     and histograms</a>
 */
final class DeltaTotals {

  /** As many as an instrument of the SDK has by default. */
  private static final int MAX_SERIES = 2000;

  private static final int MAX_METRICS = 1000;

  private final Complaints complaints;
  private final Map<Key, Totals> totals = new LinkedHashMap<>();

  DeltaTotals(Complaints complaints) {
    this.complaints = complaints;
  }

  private record Key(InstrumentationScopeInfo scope, String name, MetricDataType type) {}

  /** The same metrics, with totals in place of deltas. */
  Collection<MetricData> cumulative(Collection<MetricData> metrics) {
    List<MetricData> cumulative = new ArrayList<>(metrics.size());
    for (MetricData metric : metrics) {
      if (!isDelta(metric)) {
        cumulative.add(metric);
      } else if (!canBeSummed(metric)) {
        complaints.add(metric, "Prometheus has no place for differences that may be negative");
      } else {
        add(metric);
      }
    }
    totals.values().forEach(total -> cumulative.add(total.metric()));
    return cumulative;
  }

  private void add(MetricData metric) {
    Key key = new Key(metric.getInstrumentationScopeInfo(), metric.getName(), metric.getType());
    Totals total = totals.get(key);
    if (total == null) {
      if (totals.size() >= MAX_METRICS) {
        complaints.add(metric, "there are too many metrics of differences");
        return;
      }
      total = new Totals(metric);
      totals.put(key, total);
    }
    if (!total.add(metric)) {
      complaints.add(metric, "it has more than " + MAX_SERIES + " sets of attributes");
    }
  }

  private static boolean isDelta(MetricData metric) {
    AggregationTemporality temporality =
        switch (metric.getType()) {
          case LONG_SUM -> metric.getLongSumData().getAggregationTemporality();
          case DOUBLE_SUM -> metric.getDoubleSumData().getAggregationTemporality();
          case HISTOGRAM -> metric.getHistogramData().getAggregationTemporality();
          case EXPONENTIAL_HISTOGRAM ->
              metric.getExponentialHistogramData().getAggregationTemporality();
          case LONG_GAUGE, DOUBLE_GAUGE, SUMMARY -> AggregationTemporality.CUMULATIVE;
        };
    return temporality == AggregationTemporality.DELTA;
  }

  private static boolean canBeSummed(MetricData metric) {
    return switch (metric.getType()) {
      case LONG_SUM -> metric.getLongSumData().isMonotonic();
      case DOUBLE_SUM -> metric.getDoubleSumData().isMonotonic();
      default -> true;
    };
  }

  /** The series of one metric. */
  private static final class Totals {

    private final Map<Attributes, PointData> points = new LinkedHashMap<>();
    private MetricData latest;

    Totals(MetricData first) {
      latest = first;
    }

    /** Returns false if there is no room for all of its points. */
    boolean add(MetricData metric) {
      boolean room = true;
      for (PointData point : metric.getData().getPoints()) {
        PointData before = points.get(point.getAttributes());
        if (before == null && points.size() >= MAX_SERIES) {
          room = false;
        } else if (before == null || point.getEpochNanos() > before.getEpochNanos()) {
          points.put(point.getAttributes(), PointSums.of(before, point));
        }
      }
      latest = metric;
      return room;
    }

    MetricData metric() {
      Data<?> data = data(latest.getType());
      return new DelegatingMetricData(latest) {
        @Override
        public Data<?> getData() {
          return data;
        }
      };
    }

    private Data<?> data(MetricDataType type) {
      AggregationTemporality cumulative = AggregationTemporality.CUMULATIVE;
      return switch (type) {
        case LONG_SUM -> SumData.createLongSumData(true, cumulative, all(LongPointData.class));
        case DOUBLE_SUM ->
            SumData.createDoubleSumData(true, cumulative, all(DoublePointData.class));
        case HISTOGRAM -> HistogramData.create(cumulative, all(HistogramPointData.class));
        default ->
            ExponentialHistogramData.create(cumulative, all(ExponentialHistogramPointData.class));
      };
    }

    private <P> List<P> all(Class<P> kind) {
      return points.values().stream().map(kind::cast).toList();
    }
  }
}
