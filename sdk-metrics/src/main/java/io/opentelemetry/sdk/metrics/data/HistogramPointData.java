package io.opentelemetry.sdk.metrics.data;

import io.opentelemetry.api.common.Attributes;
import java.util.List;

/**
 * A distribution in buckets with explicit boundaries.
 *
 * @see <a
 *     href="https://opentelemetry.io/docs/specs/otel/metrics/data-model/#histogram">Histogram</a>
 */
public interface HistogramPointData extends PointData {

  /**
   * Makes a point without exemplars.
   *
   * @param startEpochNanos when the interval began, in nanoseconds since the epoch
   * @param epochNanos when the interval ended, in nanoseconds since the epoch
   * @param attributes the attributes of the measurements
   * @param sum the sum of the measurements
   * @param hasMin whether the least measurement is known
   * @param min the least measurement, of no meaning if it is not known
   * @param hasMax whether the greatest measurement is known
   * @param max the greatest measurement, of no meaning if it is not known
   * @param boundaries the upper boundaries of all buckets but the last, copied
   * @param counts how many measurements each bucket holds, copied
   * @return the point
   * @throws NullPointerException if the attributes or a list are null, or hold null
   * @throws IllegalArgumentException if the boundaries are not finite and strictly increasing, or
   *     the counts are not one more than the boundaries
   */
  static HistogramPointData create(
      long startEpochNanos,
      long epochNanos,
      Attributes attributes,
      double sum,
      boolean hasMin,
      double min,
      boolean hasMax,
      double max,
      List<Double> boundaries,
      List<Long> counts) {
    return create(
        startEpochNanos,
        epochNanos,
        attributes,
        sum,
        hasMin,
        min,
        hasMax,
        max,
        boundaries,
        counts,
        List.of());
  }

  /**
   * Makes a point.
   *
   * @param startEpochNanos when the interval began, in nanoseconds since the epoch
   * @param epochNanos when the interval ended, in nanoseconds since the epoch
   * @param attributes the attributes of the measurements
   * @param sum the sum of the measurements
   * @param hasMin whether the least measurement is known
   * @param min the least measurement, of no meaning if it is not known
   * @param hasMax whether the greatest measurement is known
   * @param max the greatest measurement, of no meaning if it is not known
   * @param boundaries the upper boundaries of all buckets but the last, copied
   * @param counts how many measurements each bucket holds, copied
   * @param exemplars samples of the measurements, copied
   * @return the point
   * @throws NullPointerException if the attributes or a list are null, or hold null
   * @throws IllegalArgumentException if the boundaries are not finite and strictly increasing, or
   *     the counts are not one more than the boundaries
   */
  static HistogramPointData create(
      long startEpochNanos,
      long epochNanos,
      Attributes attributes,
      double sum,
      boolean hasMin,
      double min,
      boolean hasMax,
      double max,
      List<Double> boundaries,
      List<Long> counts,
      List<DoubleExemplarData> exemplars) {
    return new ImmutableHistogramPointData(
        startEpochNanos,
        epochNanos,
        attributes,
        sum,
        hasMin,
        min,
        hasMax,
        max,
        boundaries,
        counts,
        exemplars);
  }

  /**
   * Returns the sum of the measurements.
   *
   * @return the sum
   */
  double getSum();

  /**
   * Returns how many measurements there were.
   *
   * @return the sum of {@link #getCounts()}
   */
  long getCount();

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
   * Returns the boundaries of the buckets. A bucket holds what is greater than the boundary before
   * it and not greater than its own; the last bucket has no upper boundary.
   *
   * @return the boundaries, strictly increasing, not to be modified
   */
  List<Double> getBoundaries();

  /**
   * Returns how many measurements each bucket holds.
   *
   * @return the counts, one more than there are boundaries, not to be modified
   */
  List<Long> getCounts();

  @Override
  List<DoubleExemplarData> getExemplars();
}
