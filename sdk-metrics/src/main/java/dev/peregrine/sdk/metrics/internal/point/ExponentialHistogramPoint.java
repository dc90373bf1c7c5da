package dev.peregrine.sdk.metrics.internal.point;

import io.opentelemetry.sdk.metrics.data.ExponentialHistogramPointData;
import io.opentelemetry.sdk.metrics.data.PointData;

/** A histogram with boundaries that grow exponentially. */
public final class ExponentialHistogramPoint extends DistributionPoint
    implements ExponentialHistogramPointData {

  private final ExponentialBuckets positive = new ExponentialBuckets();
  private final ExponentialBuckets negative = new ExponentialBuckets();
  private long zeroCount;

  /** Makes a point without content. */
  public ExponentialHistogramPoint() {}

  /** Sets how many measurements were zero. */
  public void setZeroCount(long zeroCount) {
    this.zeroCount = zeroCount;
  }

  @Override
  public int getScale() {
    return positive.getScale();
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
