package io.opentelemetry.sdk.metrics.data;

import java.util.List;

/**
 * The buckets of an exponential histogram for the positive or for the negative measurements.
 *
 * <p>With {@code base = 2^(2^-scale)}, the bucket of index {@code i} holds measurements whose
 * absolute value is greater than {@code base^i} and not greater than {@code base^(i+1)}.
 *
 * @see <a
 *     href="https://opentelemetry.io/docs/specs/otel/metrics/data-model/#exponential-buckets">Exponential
 *     buckets</a>
 */
public interface ExponentialHistogramBuckets {

  /**
   * Makes buckets.
   *
   * @param scale the scale
   * @param offset the index of the first count
   * @param bucketCounts how many measurements each bucket holds, copied
   * @return the buckets
   * @throws NullPointerException if the counts are null or hold null
   */
  static ExponentialHistogramBuckets create(int scale, int offset, List<Long> bucketCounts) {
    return new ImmutableExponentialHistogramBuckets(scale, offset, bucketCounts);
  }

  /**
   * Returns the scale: the greater, the finer the buckets.
   *
   * @return the scale
   */
  int getScale();

  /**
   * Returns the index of the first of the counts.
   *
   * @return the index, of no meaning if there are no counts
   */
  int getOffset();

  /**
   * Returns how many measurements each bucket holds, from {@link #getOffset()} on.
   *
   * @return the counts, not to be modified
   */
  List<Long> getBucketCounts();

  /**
   * Returns how many measurements all buckets hold.
   *
   * @return the sum of {@link #getBucketCounts()}
   */
  long getTotalCount();
}
