package dev.peregrine.exporter.prometheus.internal;

import io.opentelemetry.sdk.metrics.data.ExponentialHistogramPointData;
import io.opentelemetry.sdk.metrics.data.HistogramPointData;
import io.opentelemetry.sdk.metrics.data.PointData;
import io.opentelemetry.sdk.metrics.data.SummaryPointData;
import io.opentelemetry.sdk.metrics.data.ValueAtQuantile;
import io.prometheus.metrics.model.snapshots.ClassicHistogramBuckets;
import io.prometheus.metrics.model.snapshots.CounterSnapshot.CounterDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.DataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Exemplars;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot.HistogramDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.Quantiles;
import io.prometheus.metrics.model.snapshots.SummarySnapshot.SummaryDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.UnknownSnapshot.UnknownDataPointSnapshot;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What points become. */
final class PointMaker {

  /** Prometheus' default: nearer to zero than that counts as zero. */
  private static final double ZERO_THRESHOLD = 1e-128;

  private final ExemplarMaker exemplars;

  PointMaker(ExemplarMaker exemplars) {
    this.exemplars = exemplars;
  }

  DataPointSnapshot counter(PointData point, double value, Labels labels) {
    return new CounterDataPointSnapshot(
        value, labels, exemplars.latest(point.getExemplars()), startMillis(point));
  }

  DataPointSnapshot unknown(PointData point, double value, Labels labels) {
    return new UnknownDataPointSnapshot(value, labels, exemplars.latest(point.getExemplars()));
  }

  /** Gauges have no exemplars there. */
  DataPointSnapshot gauge(double value, Labels labels) {
    return new GaugeDataPointSnapshot(value, labels, null);
  }

  DataPointSnapshot histogram(HistogramPointData point, Labels labels) {
    List<Double> boundaries = point.getBoundaries();
    List<Long> counts = point.getCounts();
    ClassicHistogramBuckets.Builder buckets = ClassicHistogramBuckets.builder();
    for (int i = 0; i < counts.size(); i++) {
      double upper = i < boundaries.size() ? boundaries.get(i) : Double.POSITIVE_INFINITY;
      buckets.bucket(upper, counts.get(i));
    }
    return new HistogramDataPointSnapshot(
        buckets.build(),
        point.getSum(),
        labels,
        exemplars.all(point.getExemplars()),
        startMillis(point));
  }

  /**
   * Converts an exponential histogram.
   *
   * @param point of a scale of at least {@link NativeBuckets#MIN_SCHEMA}
   */
  DataPointSnapshot histogram(ExponentialHistogramPointData point, Labels labels) {
    int schema = Math.min(point.getScale(), NativeBuckets.MAX_SCHEMA);
    int shift = point.getScale() - schema;
    return new HistogramDataPointSnapshot(
        ClassicHistogramBuckets.EMPTY,
        schema,
        point.getZeroCount(),
        ZERO_THRESHOLD,
        NativeBuckets.of(point.getPositiveBuckets(), shift),
        NativeBuckets.of(point.getNegativeBuckets(), shift),
        point.getSum(),
        labels,
        exemplars.all(point.getExemplars()),
        startMillis(point));
  }

  DataPointSnapshot summary(SummaryPointData point, Labels labels) {
    Quantiles.Builder quantiles = Quantiles.builder();
    for (ValueAtQuantile value : point.getValues()) {
      quantiles.quantile(value.getQuantile(), value.getValue());
    }
    return new SummaryDataPointSnapshot(
        point.getCount(),
        point.getSum(),
        quantiles.build(),
        labels,
        Exemplars.EMPTY,
        startMillis(point));
  }

  private static long startMillis(PointData point) {
    return TimeUnit.NANOSECONDS.toMillis(point.getStartEpochNanos());
  }
}
