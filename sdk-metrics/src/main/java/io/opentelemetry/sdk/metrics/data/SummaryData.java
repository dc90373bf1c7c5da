package io.opentelemetry.sdk.metrics.data;

import java.util.Collection;

/**
 * Quantiles that another system computed. The SDK makes none; they come from metric producers.
 *
 * @see <a
 *     href="https://opentelemetry.io/docs/specs/otel/metrics/data-model/#summary-legacy">Summary</a>
 */
public interface SummaryData extends Data<SummaryPointData> {

  /**
   * Makes a summary.
   *
   * @param points the points, not copied
   * @return the summary
   * @throws NullPointerException if the points are null
   */
  static SummaryData create(Collection<SummaryPointData> points) {
    return new ImmutableSummaryData(points);
  }
}
