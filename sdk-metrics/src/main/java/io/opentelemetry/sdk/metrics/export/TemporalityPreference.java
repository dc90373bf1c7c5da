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
    boolean delta =
        switch (instrumentType) {
          case UP_DOWN_COUNTER, OBSERVABLE_UP_DOWN_COUNTER -> false;
          case OBSERVABLE_COUNTER -> this == DELTA;
          case COUNTER, HISTOGRAM, OBSERVABLE_GAUGE, GAUGE -> this != CUMULATIVE;
        };
    return delta ? AggregationTemporality.DELTA : AggregationTemporality.CUMULATIVE;
  }
}
