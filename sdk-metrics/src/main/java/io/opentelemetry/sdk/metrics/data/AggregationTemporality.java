package io.opentelemetry.sdk.metrics.data;

/**
 * Which time a sum or a histogram is about.
 *
 * @see <a
 *     href="https://opentelemetry.io/docs/specs/otel/metrics/data-model/#temporality">Temporality</a>
 */
public enum AggregationTemporality {
  /** A point holds what was measured since the collection before. */
  DELTA,
  /** A point holds everything that was measured since a start that stays the same. */
  CUMULATIVE
}
