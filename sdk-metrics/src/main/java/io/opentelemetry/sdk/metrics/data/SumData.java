package io.opentelemetry.sdk.metrics.data;

import java.util.Collection;

/**
 * Sums of what was measured.
 *
 * @param <T> the kind of points
 * @see <a href="https://opentelemetry.io/docs/specs/otel/metrics/data-model/#sums">Sums</a>
 */
public interface SumData<T extends PointData> extends Data<T> {

  /**
   * Makes a sum of {@code long} values.
   *
   * @param isMonotonic whether the sum only ever grows
   * @param temporality which time the points are about
   * @param points the points, not copied
   * @return the sum
   * @throws NullPointerException if an argument is null
   */
  static SumData<LongPointData> createLongSumData(
      boolean isMonotonic, AggregationTemporality temporality, Collection<LongPointData> points) {
    return new ImmutableSumData<>(points, isMonotonic, temporality);
  }

  /**
   * Makes a sum of {@code double} values.
   *
   * @param isMonotonic whether the sum only ever grows
   * @param temporality which time the points are about
   * @param points the points, not copied
   * @return the sum
   * @throws NullPointerException if an argument is null
   */
  static SumData<DoublePointData> createDoubleSumData(
      boolean isMonotonic, AggregationTemporality temporality, Collection<DoublePointData> points) {
    return new ImmutableSumData<>(points, isMonotonic, temporality);
  }

  /**
   * Returns whether the sum only ever grows, because nothing negative may be added.
   *
   * @return true for counters
   */
  boolean isMonotonic();

  /**
   * Returns which time the points are about.
   *
   * @return the temporality
   */
  AggregationTemporality getAggregationTemporality();
}
