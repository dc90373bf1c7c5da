package io.opentelemetry.sdk.metrics;

/**
 * The kinds of instruments.
 *
 * @see <a href="https://opentelemetry.io/docs/specs/otel/metrics/api/#instrument">Specification</a>
 */
public enum InstrumentType {
  /** Adds up increments that are not negative. */
  COUNTER,
  /** Adds up increments of either sign. */
  UP_DOWN_COUNTER,
  /** Records values whose distribution matters. */
  HISTOGRAM,
  /** Observes sums that only grow, when metrics are collected. */
  OBSERVABLE_COUNTER,
  /** Observes sums that grow and shrink, when metrics are collected. */
  OBSERVABLE_UP_DOWN_COUNTER,
  /** Observes values that do not add up, when metrics are collected. */
  OBSERVABLE_GAUGE,
  /** Records values that do not add up, when they change. */
  GAUGE
}
