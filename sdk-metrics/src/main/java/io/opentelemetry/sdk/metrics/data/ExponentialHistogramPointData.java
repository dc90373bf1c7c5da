package io.opentelemetry.sdk.metrics.data;

import io.opentelemetry.api.common.Attributes;
import java.util.List;

/**
 * A distribution in buckets whose boundaries follow from a scale.
 *
 * @see <a
 *     href="https://opentelemetry.io/docs/specs/otel/metrics/data-model/#exponentialhistogram">Exponential
 *     histogram</a>
 */
public interface ExponentialHistogramPointData extends PointData {

  /**
   * Makes a point. Its count is that of the buckets and the zeros.
   *
   * @param scale the scale of the buckets
   * @param sum the sum of the measurements
   * @param zeroCount how many measurements were zero
   * @param hasMin whether the least measurement is known
   * @param min the least measurement, of no meaning if it is not known
   * @param hasMax whether the greatest measurement is known
   * @param max the greatest measurement, of no meaning if it is not known
   * @param positiveBuckets the buckets of the positive measurements
   * @param negativeBuckets the buckets of the negative measurements
   * @param startEpochNanos when the interval began, in nanoseconds since the epoch
   * @param epochNanos when the interval ended, in nanoseconds since the epoch
   * @param attributes the attributes of the measurements
   * @param exemplars samples of the measurements, copied
   * @return the point
   * @throws NullPointerException if an argument is null
   */
  static ExponentialHistogramPointData create(
      int scale,
      double sum,
      long zeroCount,
      boolean hasMin,
      double min,
      boolean hasMax,
      double max,
      ExponentialHistogramBuckets positiveBuckets,
      ExponentialHistogramBuckets negativeBuckets,
      long startEpochNanos,
      long epochNanos,
      Attributes attributes,
      List<DoubleExemplarData> exemplars) {
    return new ImmutableExponentialHistogramPointData(
        startEpochNanos,
        epochNanos,
        attributes,
        scale,
        sum,
        zeroCount,
        hasMin,
        min,
        hasMax,
        max,
        positiveBuckets,
        negativeBuckets,
        exemplars);
  }

  /**
   * Returns the scale of the buckets: the greater, the finer.
   *
   * @return the scale
   */
  int getScale();

  /**
   * Returns the sum of the measurements.
   *
   * @return the sum
   */
  double getSum();

  /**
   * Returns how many measurements there were.
   *
   * @return the count
   */
  long getCount();

  /**
   * Returns how many measurements were zero, or too close to it for a bucket.
   *
   * @return the count
   */
  long getZeroCount();

  /**
   * Returns whether the least measurement is known.
   *
   * @return whether {@link #getMin()} has a meaning
   */
  boolean hasMin();

  /**
   * Returns the least measurement.
   *
   * @return the minimum, of no meaning unless {@link #hasMin()}
   */
  double getMin();

  /**
   * Returns whether the greatest measurement is known.
   *
   * @return whether {@link #getMax()} has a meaning
   */
  boolean hasMax();

  /**
   * Returns the greatest measurement.
   *
   * @return the maximum, of no meaning unless {@link #hasMax()}
   */
  double getMax();

  /**
   * Returns the buckets of the positive measurements.
   *
   * @return the buckets
   */
  ExponentialHistogramBuckets getPositiveBuckets();

  /**
   * Returns the buckets of the negative measurements.
   *
   * @return the buckets
   */
  ExponentialHistogramBuckets getNegativeBuckets();

  @Override
  List<DoubleExemplarData> getExemplars();
}
