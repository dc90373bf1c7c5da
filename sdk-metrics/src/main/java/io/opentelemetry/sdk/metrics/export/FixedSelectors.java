package io.opentelemetry.sdk.metrics.export;

import io.opentelemetry.sdk.metrics.Aggregation;

/** The selectors that decide the same for every kind of instrument. */
final class FixedSelectors {

  static final DefaultAggregationSelector DEFAULT_AGGREGATION =
      type -> Aggregation.defaultAggregation();
  static final CardinalityLimitSelector DEFAULT_CARDINALITY_LIMIT = type -> 2000;

  private FixedSelectors() {}
}
