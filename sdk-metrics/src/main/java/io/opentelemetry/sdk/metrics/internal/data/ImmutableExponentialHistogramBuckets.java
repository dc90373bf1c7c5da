package io.opentelemetry.sdk.metrics.internal.data;

import io.opentelemetry.sdk.metrics.data.ExponentialHistogramBuckets;
import java.util.List;

/** Makes buckets. */
public final class ImmutableExponentialHistogramBuckets {

  private ImmutableExponentialHistogramBuckets() {}

  /** As {@link ExponentialHistogramBuckets#create}. */
  public static ExponentialHistogramBuckets create(int scale, int offset, List<Long> bucketCounts) {
    return ExponentialHistogramBuckets.create(scale, offset, bucketCounts);
  }
}
