package io.opentelemetry.sdk.metrics.data;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Buckets as they were given. */
record ImmutableExponentialHistogramBuckets(int scale, int offset, List<Long> bucketCounts)
    implements ExponentialHistogramBuckets {

  ImmutableExponentialHistogramBuckets {
    bucketCounts = List.copyOf(requireNonNull(bucketCounts, "bucketCounts"));
  }

  @Override
  public int getScale() {
    return scale;
  }

  @Override
  public int getOffset() {
    return offset;
  }

  @Override
  public List<Long> getBucketCounts() {
    return bucketCounts;
  }

  @Override
  public long getTotalCount() {
    return Points.total(bucketCounts);
  }

  @Override
  public boolean equals(@Nullable Object o) {
    return o instanceof ExponentialHistogramBuckets other
        && scale == other.getScale()
        && offset == other.getOffset()
        && bucketCounts.equals(other.getBucketCounts());
  }

  @Override
  public String toString() {
    return "ImmutableExponentialHistogramBuckets{scale="
        + scale
        + ", offset="
        + offset
        + ", bucketCounts="
        + bucketCounts
        + ", totalCount="
        + getTotalCount()
        + "}";
  }
}
