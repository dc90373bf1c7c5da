package io.opentelemetry.sdk.metrics.export;

import io.opentelemetry.sdk.metrics.InstrumentType;
import io.opentelemetry.sdk.metrics.data.AggregationTemporality;

/** The selectors that the specification names. */
enum TemporalityPreference implements AggregationTemporalitySelector {
  CUMULATIVE,
  DELTA,
  LOW_MEMORY;

  @Override
  public AggregationTemporality getAggregationTemporality(InstrumentType instrumentType) {
    boolean delta;
    if (instrumentType == InstrumentType.UP_DOWN_COUNTER
        || instrumentType == InstrumentType.OBSERVABLE_UP_DOWN_COUNTER) {
      delta = false;
    } else if (instrumentType == InstrumentType.OBSERVABLE_COUNTER) {
      delta = this == DELTA;
    } else {
      delta = this != CUMULATIVE;
    }
    return delta ? AggregationTemporality.DELTA : AggregationTemporality.CUMULATIVE;
  }
}
