package dev.peregrine.exporter.prometheus.internal;

import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.CounterSnapshot.CounterDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.DataPointSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot.HistogramDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricMetadata;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.SummarySnapshot;
import io.prometheus.metrics.model.snapshots.SummarySnapshot.SummaryDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.UnknownSnapshot;
import io.prometheus.metrics.model.snapshots.UnknownSnapshot.UnknownDataPointSnapshot;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All points of one name, perhaps of several metrics: Prometheus knows one type, one description
 * and one point for each set of labels.
 */
final class Family {

  /** Its type in Prometheus. */
  enum Type {
    COUNTER,
    /** A counter whose name may not end with {@code _total}, as a counter's must. */
    UNKNOWN,
    GAUGE,
    HISTOGRAM,
    SUMMARY
  }

  final Type type;
  private final MetricMetadata metadata;
  private final Map<Labels, DataPointSnapshot> points = new LinkedHashMap<>();

  Family(Type type, MetricMetadata metadata) {
    this.type = type;
    this.metadata = metadata;
  }

  /** Adds a point; returns false if there is one with the same labels already. */
  boolean add(DataPointSnapshot point) {
    return points.putIfAbsent(point.getLabels(), point) == null;
  }

  boolean isEmpty() {
    return points.isEmpty();
  }

  MetricSnapshot toSnapshot() {
    return switch (type) {
      case COUNTER -> new CounterSnapshot(metadata, all(CounterDataPointSnapshot.class));
      case UNKNOWN -> new UnknownSnapshot(metadata, all(UnknownDataPointSnapshot.class));
      case GAUGE -> new GaugeSnapshot(metadata, all(GaugeDataPointSnapshot.class));
      case HISTOGRAM -> new HistogramSnapshot(metadata, all(HistogramDataPointSnapshot.class));
      case SUMMARY -> new SummarySnapshot(metadata, all(SummaryDataPointSnapshot.class));
    };
  }

  private <P> List<P> all(Class<P> kind) {
    return points.values().stream().map(kind::cast).toList();
  }
}
