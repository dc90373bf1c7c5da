package dev.peregrine.exporter.prometheus.internal;

import io.opentelemetry.sdk.metrics.data.DoublePointData;
import io.opentelemetry.sdk.metrics.data.ExponentialHistogramPointData;
import io.opentelemetry.sdk.metrics.data.HistogramPointData;
import io.opentelemetry.sdk.metrics.data.LongPointData;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.metrics.data.PointData;
import io.opentelemetry.sdk.metrics.data.SumData;
import io.opentelemetry.sdk.metrics.data.SummaryPointData;
import io.opentelemetry.sdk.resources.Resource;
import io.prometheus.metrics.model.snapshots.DataPointSnapshot;
import io.prometheus.metrics.model.snapshots.InfoSnapshot;
import io.prometheus.metrics.model.snapshots.InfoSnapshot.InfoDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricMetadata;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Converts what a reader has collected. What Prometheus has no place for is left out, and logged
 * once for each metric. Used by one thread at a time.
 */
public final class MetricConverter {

  private final Translation translation;
  private final boolean targetInfo;
  private final LabelMaker labels;
  private final PointMaker points;
  private final Complaints complaints = new Complaints();
  private final DeltaTotals totals = new DeltaTotals(complaints);

  /**
   * Makes a converter.
   *
   * @param resourceAttributes which attributes of the resource become labels; null for none
   */
  public MetricConverter(
      Translation translation,
      boolean scopeLabels,
      boolean targetInfo,
      @Nullable Predicate<String> resourceAttributes) {
    this.translation = translation;
    this.targetInfo = targetInfo;
    this.labels = new LabelMaker(translation, scopeLabels, resourceAttributes);
    this.points = new PointMaker(new ExemplarMaker(labels));
  }

  /** Converts metrics; what comes out has no part in what goes in. */
  public MetricSnapshots convert(Collection<MetricData> metrics) {
    Map<String, Family> families = new LinkedHashMap<>();
    for (MetricData metric : totals.cumulative(metrics)) {
      try {
        add(families, metric);
      } catch (IllegalArgumentException e) {
        complaints.add(metric, "Prometheus does not take it: " + e.getMessage());
      }
    }
    MetricSnapshots.Builder snapshots = MetricSnapshots.builder();
    families.values().stream()
        .filter(family -> !family.isEmpty())
        .forEach(family -> snapshots.metricSnapshot(family.toSnapshot()));
    if (targetInfo && !metrics.isEmpty()) {
      snapshots.metricSnapshot(info(metrics.iterator().next().getResource()));
    }
    return snapshots.build();
  }

  private InfoSnapshot info(Resource resource) {
    return new InfoSnapshot(
        new MetricMetadata("target"),
        List.of(new InfoDataPointSnapshot(labels.of(resource.getAttributes()))));
  }

  private void add(Map<String, Family> families, MetricData metric) {
    Family.Type type = type(metric);
    MetricMetadata metadata = translation.metadata(metric, type == Family.Type.COUNTER);
    Family family =
        families.computeIfAbsent(metadata.getPrometheusName(), name -> new Family(type, metadata));
    if (family.type != type) {
      complaints.add(metric, "another metric of that name is a " + family.type);
      return;
    }
    for (PointData point : metric.getData().getPoints()) {
      Labels pointLabels =
          labels.of(
              point.getAttributes(), metric.getInstrumentationScopeInfo(), metric.getResource());
      DataPointSnapshot made = make(type, metric, point, pointLabels);
      if (made != null && !family.add(made)) {
        complaints.add(metric, "there is a point with the same labels already");
      }
    }
  }

  private Family.Type type(MetricData metric) {
    return switch (metric.getType()) {
      case LONG_GAUGE, DOUBLE_GAUGE -> Family.Type.GAUGE;
      case LONG_SUM -> type(metric.getLongSumData());
      case DOUBLE_SUM -> type(metric.getDoubleSumData());
      case HISTOGRAM, EXPONENTIAL_HISTOGRAM -> Family.Type.HISTOGRAM;
      case SUMMARY -> Family.Type.SUMMARY;
    };
  }

  private Family.Type type(SumData<?> sum) {
    if (!sum.isMonotonic()) {
      return Family.Type.GAUGE;
    }
    return translation.suffixes() ? Family.Type.COUNTER : Family.Type.UNKNOWN;
  }

  private @Nullable DataPointSnapshot make(
      Family.Type type, MetricData metric, PointData point, Labels pointLabels) {
    if (point instanceof LongPointData number) {
      return number(type, point, (double) number.getValue(), pointLabels);
    }
    if (point instanceof DoublePointData number) {
      return number(type, point, number.getValue(), pointLabels);
    }
    if (point instanceof HistogramPointData histogram) {
      return points.histogram(histogram, pointLabels);
    }
    if (point instanceof ExponentialHistogramPointData histogram) {
      if (histogram.getScale() < NativeBuckets.MIN_SCHEMA) {
        complaints.add(metric, "its scale is below " + NativeBuckets.MIN_SCHEMA);
        return null;
      }
      return points.histogram(histogram, pointLabels);
    }
    return points.summary((SummaryPointData) point, pointLabels);
  }

  private DataPointSnapshot number(
      Family.Type type, PointData point, double value, Labels pointLabels) {
    return switch (type) {
      case COUNTER -> points.counter(point, value, pointLabels);
      case UNKNOWN -> points.unknown(point, value, pointLabels);
      default -> points.gauge(value, pointLabels);
    };
  }
}
