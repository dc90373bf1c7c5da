package io.opentelemetry.sdk.metrics;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * How the measurements of a series become one point. Only the aggregations below are accepted by
 * views; two with the same options are equal.
 *
 * @see <a
 *     href="https://opentelemetry.io/docs/specs/otel/metrics/sdk/#aggregation">Specification</a>
 */
public interface Aggregation {

  /**
   * Returns the aggregation that drops all measurements, so that there is no metric.
   *
   * @return a shared aggregation
   */
  static Aggregation drop() {
    return PlainAggregation.DROP;
  }

  /**
   * Returns the aggregation that depends on the kind of instrument: a sum for counters, the last
   * value for gauges, a histogram with given buckets for histograms. It honours the advice of the
   * instrument.
   *
   * @return a shared aggregation
   */
  static Aggregation defaultAggregation() {
    return PlainAggregation.DEFAULT;
  }

  /**
   * Returns the aggregation that adds values up.
   *
   * @return a shared aggregation
   */
  static Aggregation sum() {
    return PlainAggregation.SUM;
  }

  /**
   * Returns the aggregation that keeps the last value.
   *
   * @return a shared aggregation
   */
  static Aggregation lastValue() {
    return PlainAggregation.LAST_VALUE;
  }

  /**
   * Returns the histogram with the buckets of the specification.
   *
   * @return a shared aggregation
   */
  static Aggregation explicitBucketHistogram() {
    return ExplicitBucketHistogramAggregation.DEFAULT;
  }

  /**
   * Returns a histogram with given buckets.
   *
   * @param bucketBoundaries finite numbers in increasing order; each bucket includes its upper
   *     boundary
   * @return the aggregation
   * @throws IllegalArgumentException if they are not finite or not in increasing order
   * @deprecated use {@link #explicitBucketHistogram(ExplicitBucketHistogramOptions)}
   */
  @Deprecated
  @SuppressWarnings("InlineMeSuggester")
  static Aggregation explicitBucketHistogram(List<Double> bucketBoundaries) {
    return explicitBucketHistogram(
        ExplicitBucketHistogramOptions.builder().setBucketBoundaries(bucketBoundaries).build());
  }

  /**
   * Returns a histogram with given buckets.
   *
   * @param options the boundaries, and what else is recorded
   * @return the aggregation
   * @throws NullPointerException if they are null
   */
  static Aggregation explicitBucketHistogram(ExplicitBucketHistogramOptions options) {
    return new ExplicitBucketHistogramAggregation(requireNonNull(options, "options"));
  }

  /**
   * Returns the exponential histogram of the specification: 160 buckets, scale 20.
   *
   * @return a shared aggregation
   */
  static Aggregation base2ExponentialBucketHistogram() {
    return Base2ExponentialHistogramAggregation.DEFAULT;
  }

  /**
   * Returns an exponential histogram.
   *
   * @param maxBuckets how many buckets there are at most, for positive and for negative values
   *     each; at least 2
   * @param maxScale the finest resolution, from -10 to 20
   * @return the aggregation
   * @throws IllegalArgumentException if an argument is out of its range
   * @deprecated use {@link #base2ExponentialBucketHistogram(Base2ExponentialHistogramOptions)}
   */
  @Deprecated
  @SuppressWarnings("InlineMeSuggester")
  static Aggregation base2ExponentialBucketHistogram(int maxBuckets, int maxScale) {
    return base2ExponentialBucketHistogram(
        Base2ExponentialHistogramOptions.builder()
            .setMaxBuckets(maxBuckets)
            .setMaxScale(maxScale)
            .build());
  }

  /**
   * Returns an exponential histogram.
   *
   * @param options its size and resolution, and what else is recorded
   * @return the aggregation
   * @throws NullPointerException if they are null
   */
  static Aggregation base2ExponentialBucketHistogram(Base2ExponentialHistogramOptions options) {
    return new Base2ExponentialHistogramAggregation(requireNonNull(options, "options"));
  }
}
