package io.opentelemetry.sdk.metrics.export;

import io.opentelemetry.sdk.metrics.Aggregation;
import io.opentelemetry.sdk.metrics.InstrumentType;

/** The selectors that decide the same for every kind of instrument. */
enum FixedSelectors implements DefaultAggregationSelector, CardinalityLimitSelector {
  DEFAULT;

  private static final int CARDINALITY_LIMIT = 2_000;

  @Override
  public Aggregation getDefaultAggregation(InstrumentType instrumentType) {
    return Aggregation.defaultAggregation();
  }

  @Override
  public int getCardinalityLimit(InstrumentType instrumentType) {
    return CARDINALITY_LIMIT;
  }
}
