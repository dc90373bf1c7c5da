package dev.peregrine.sdk.metrics.internal.point;

import io.opentelemetry.sdk.metrics.data.HistogramPointData;
import io.opentelemetry.sdk.metrics.data.PointData;
import java.util.List;

/** A histogram with explicit boundaries. */
public final class HistogramPoint extends DistributionPoint implements HistogramPointData {

  private final List<Double> boundaries;
  private final long[] counts;

  /** Makes a point without content for the given boundaries, which are not copied. */
  public HistogramPoint(List<Double> boundaries) {
    this.boundaries = boundaries;
    this.counts = new long[boundaries.size() + 1];
  }

  /** The counts of the buckets, which the collection fills. */
  public long[] counts() {
    return counts;
  }

  @Override
  public long getCount() {
    return LongList.sum(counts, counts.length);
  }

  @Override
  public List<Double> getBoundaries() {
    return boundaries;
  }

  @Override
  public List<Long> getCounts() {
    return new LongList(counts, counts.length);
  }

  @Override
  PointData copy() {
    return HistogramPointData.create(
        getStartEpochNanos(),
        getEpochNanos(),
        getAttributes(),
        getSum(),
        hasMin(),
        getMin(),
        hasMax(),
        getMax(),
        boundaries,
        getCounts(),
        getExemplars());
  }
}
