package io.opentelemetry.sdk.metrics.data;

import java.util.Collection;

/**
 * Distributions of what was measured, in buckets whose boundaries follow from a scale.
 *
 * @see <a
 *     href="https://opentelemetry.io/docs/specs/otel/metrics/data-model/#exponentialhistogram">Exponential
 *     histogram</a>
 */
public interface ExponentialHistogramData extends Data<ExponentialHistogramPointData> {

  /**
   * Makes a histogram.
   *
   * @param temporality which time the points are about
   * @param points the points, not copied
   * @return the histogram
   * @throws NullPointerException if an argument is null
   */
  static ExponentialHistogramData create(
      AggregationTemporality temporality, Collection<ExponentialHistogramPointData> points) {
    return new ImmutableExponentialHistogramData(temporality, points);
  }

  /**
   * Returns which time the points are about.
   *
   * @return the temporality
   */
  AggregationTemporality getAggregationTemporality();

  @Override
  Collection<ExponentialHistogramPointData> getPoints();
}
