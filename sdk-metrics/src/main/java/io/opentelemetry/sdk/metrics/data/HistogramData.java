package io.opentelemetry.sdk.metrics.data;

import java.util.Collection;

/**
 * Distributions of what was measured, in buckets with explicit boundaries.
 *
 * @see <a
 *     href="https://opentelemetry.io/docs/specs/otel/metrics/data-model/#histogram">Histogram</a>
 */
public interface HistogramData extends Data<HistogramPointData> {

  /**
   * Makes a histogram.
   *
   * @param temporality which time the points are about
   * @param points the points, not copied
   * @return the histogram
   * @throws NullPointerException if an argument is null
   */
  static HistogramData create(
      AggregationTemporality temporality, Collection<HistogramPointData> points) {
    return new ImmutableHistogramData(temporality, points);
  }

  /**
   * Returns which time the points are about.
   *
   * @return the temporality
   */
  AggregationTemporality getAggregationTemporality();

  @Override
  Collection<HistogramPointData> getPoints();
}
