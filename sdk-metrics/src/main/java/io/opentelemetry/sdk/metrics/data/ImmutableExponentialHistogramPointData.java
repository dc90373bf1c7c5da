package io.opentelemetry.sdk.metrics.data;

import static java.util.Objects.requireNonNull;

import io.opentelemetry.api.common.Attributes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An exponential histogram's point as it was given. */
record ImmutableExponentialHistogramPointData(
    long startEpochNanos,
    long epochNanos,
    Attributes attributes,
    int scale,
    double sum,
    long zeroCount,
    boolean hasMin,
    double min,
    boolean hasMax,
    double max,
    ExponentialHistogramBuckets positiveBuckets,
    ExponentialHistogramBuckets negativeBuckets,
    List<DoubleExemplarData> exemplars)
    implements ExponentialHistogramPointData {

  ImmutableExponentialHistogramPointData {
    requireNonNull(attributes, "attributes");
    requireNonNull(positiveBuckets, "positiveBuckets");
    requireNonNull(negativeBuckets, "negativeBuckets");
    exemplars = List.copyOf(requireNonNull(exemplars, "exemplars"));
  }

  @Override
  public long getStartEpochNanos() {
    return startEpochNanos;
  }

  @Override
  public long getEpochNanos() {
    return epochNanos;
  }

  @Override
  public Attributes getAttributes() {
    return attributes;
  }

  @Override
  public int getScale() {
    return scale;
  }

  @Override
  public double getSum() {
    return sum;
  }

  @Override
  public long getCount() {
    return zeroCount + positiveBuckets.getTotalCount() + negativeBuckets.getTotalCount();
  }

  @Override
  public long getZeroCount() {
    return zeroCount;
  }

  @Override
  public double getMin() {
    return min;
  }

  @Override
  public double getMax() {
    return max;
  }

  @Override
  public ExponentialHistogramBuckets getPositiveBuckets() {
    return positiveBuckets;
  }

  @Override
  public ExponentialHistogramBuckets getNegativeBuckets() {
    return negativeBuckets;
  }

  @Override
  public List<DoubleExemplarData> getExemplars() {
    return exemplars;
  }

  @Override
  public boolean equals(@Nullable Object o) {
    return o instanceof ExponentialHistogramPointData other
        && scale == other.getScale()
        && Double.compare(sum, other.getSum()) == 0
        && zeroCount == other.getZeroCount()
        && hasMin == other.hasMin()
        && Double.compare(min, other.getMin()) == 0
        && hasMax == other.hasMax()
        && Double.compare(max, other.getMax()) == 0
        && positiveBuckets.equals(other.getPositiveBuckets())
        && negativeBuckets.equals(other.getNegativeBuckets())
        && Points.sameButForValues(this, other);
  }

  @Override
  public String toString() {
    return "ImmutableExponentialHistogramPointData{getStartEpochNanos="
        + startEpochNanos
        + ", getEpochNanos="
        + epochNanos
        + ", getAttributes="
        + attributes
        + ", getScale="
        + scale
        + ", getSum="
        + sum
        + ", getCount="
        + getCount()
        + ", getZeroCount="
        + zeroCount
        + ", hasMin="
        + hasMin
        + ", getMin="
        + min
        + ", hasMax="
        + hasMax
        + ", getMax="
        + max
        + ", getPositiveBuckets="
        + positiveBuckets
        + ", getNegativeBuckets="
        + negativeBuckets
        + ", getExemplars="
        + exemplars
        + "}";
  }
}
