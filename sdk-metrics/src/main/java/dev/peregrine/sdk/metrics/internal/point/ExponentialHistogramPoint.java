package dev.peregrine.sdk.metrics.internal.point;

import io.opentelemetry.sdk.metrics.data.DoubleExemplarData;
import io.opentelemetry.sdk.metrics.data.ExponentialHistogramPointData;
import io.opentelemetry.sdk.metrics.data.PointData;

/** A histogram with boundaries that grow exponentially. */
public final class ExponentialHistogramPoint extends CollectedPoint<DoubleExemplarData>
    implements ExponentialHistogramPointData, Distribution {

  private final ExponentialBuckets positive = new ExponentialBuckets();
  private final ExponentialBuckets negative = new ExponentialBuckets();
  private long zeroCount;
  private double sum;
  private double min;
  private double max;

  /** Makes a point without content. */
  public ExponentialHistogramPoint() {}

  /**
   * Sets all but the buckets; NaN for what is not known.
   *
   * @param sum of the measurements
   * @param min the least measurement
   * @param max the greatest measurement
   */
  public void setRange(long zeroCount, double sum, double min, double max) {
    this.zeroCount = zeroCount;
    this.sum = sum;
    this.min = min;
    this.max = max;
  }

  @Override
  public int getScale() {
    return positive.getScale();
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
  public long getCount() {
    return zeroCount + positive.getTotalCount() + negative.getTotalCount();
  }

  @Override
  public long getZeroCount() {
    return zeroCount;
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
  public ExponentialBuckets getPositiveBuckets() {
    return positive;
  }

  @Override
  public ExponentialBuckets getNegativeBuckets() {
    return negative;
  }

  @Override
  PointData copy() {
    return ExponentialHistogramPointData.create(
        getScale(),
        getSum(),
        zeroCount,
        hasMin(),
        getMin(),
        hasMax(),
        getMax(),
        positive.copy(),
        negative.copy(),
        getStartEpochNanos(),
        getEpochNanos(),
        getAttributes(),
        getExemplars());
  }
}
