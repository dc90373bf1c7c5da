package dev.peregrine.sdk.metrics.internal.point;

import io.opentelemetry.sdk.metrics.data.DoubleExemplarData;
import io.opentelemetry.sdk.metrics.data.HistogramPointData;
import io.opentelemetry.sdk.metrics.data.PointData;
import java.util.List;

/** A histogram with explicit boundaries. */
public final class HistogramPoint extends CollectedPoint<DoubleExemplarData>
    implements HistogramPointData, Distribution {

  private final List<Double> boundaries;
  private final long[] counts;
  private double sum;
  private double min;
  private double max;

  /** Makes a point without content for the given boundaries, which are not copied. */
  public HistogramPoint(List<Double> boundaries) {
    this.boundaries = boundaries;
    this.counts = new long[boundaries.size() + 1];
  }

  /** The counts of the buckets, to be filled. */
  public long[] counts() {
    return counts;
  }

  /**
   * Sets the rest; NaN for what is not known.
   *
   * @param sum of the measurements
   * @param min the least measurement
   * @param max the greatest measurement
   */
  public void setRange(double sum, double min, double max) {
    this.sum = sum;
    this.min = min;
    this.max = max;
  }

  @Override
  public boolean hasSum() {
    return !Double.isNaN(sum);
  }

  @Override
  public double getSum() {
    return hasSum() ? sum : 0;
  }

  @Override
  public boolean hasMin() {
    return !Double.isNaN(min);
  }

  @Override
  public double getMin() {
    return hasMin() ? min : 0;
  }

  @Override
  public boolean hasMax() {
    return !Double.isNaN(max);
  }

  @Override
  public double getMax() {
    return hasMax() ? max : 0;
  }

  @Override
  public long getCount() {
    long count = 0;
    for (long ofBucket : counts) {
      count += ofBucket;
    }
    return count;
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
