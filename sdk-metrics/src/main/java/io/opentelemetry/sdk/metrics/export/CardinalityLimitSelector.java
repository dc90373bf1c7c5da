package io.opentelemetry.sdk.metrics.export;

import io.opentelemetry.sdk.metrics.InstrumentType;

/**
 * Decides how many sets of attributes an instrument may have points for, unless a view says
 * otherwise. Must be safe for use by several threads and always give the same answer.
 *
 * @see <a
 *     href="https://opentelemetry.io/docs/specs/otel/metrics/sdk/#cardinality-limits">Cardinality
 *     limits</a>
 */
@FunctionalInterface
public interface CardinalityLimitSelector {

  /**
   * Takes 2000 for every kind of instrument.
   *
   * @return the same object each time
   */
  static CardinalityLimitSelector defaultCardinalityLimitSelector() {
    return FixedSelectors.DEFAULT;
  }

  /**
   * Decides for a kind of instrument.
   *
   * @param instrumentType the kind
   * @return the limit, positive; further sets of attributes share one point
   */
  int getCardinalityLimit(InstrumentType instrumentType);
}
