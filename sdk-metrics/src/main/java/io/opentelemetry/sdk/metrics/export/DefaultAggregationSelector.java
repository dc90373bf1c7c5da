package io.opentelemetry.sdk.metrics.export;

import static java.util.Objects.requireNonNull;

import io.opentelemetry.sdk.metrics.Aggregation;
import io.opentelemetry.sdk.metrics.InstrumentType;

/**
 * Decides how the measurements of instruments add up that no view says anything about. Must be safe
 * for use by several threads and always give the same answer.
 */
@FunctionalInterface
public interface DefaultAggregationSelector {

  /**
   * Takes {@link Aggregation#defaultAggregation()} for every kind of instrument.
   *
   * @return the same object each time
   */
  static DefaultAggregationSelector getDefault() {
    return FixedSelectors.DEFAULT;
  }

  /**
   * Describes what a selector decides.
   *
   * @param selector the selector
   * @return its aggregation for every kind of instrument
   */
  static String asString(DefaultAggregationSelector selector) {
    return Selectors.describe(
        "DefaultAggregationSelector",
        type -> Selectors.nameOf(selector.getDefaultAggregation(type)));
  }

  /**
   * Decides for a kind of instrument.
   *
   * @param instrumentType the kind
   * @return the aggregation
   */
  Aggregation getDefaultAggregation(InstrumentType instrumentType);

  /**
   * Makes a selector that decides like this one, but for one kind of instrument.
   *
   * @param instrumentType the kind
   * @param aggregation the aggregation of that kind
   * @return a new selector
   * @throws NullPointerException if an argument is null
   */
  default DefaultAggregationSelector with(InstrumentType instrumentType, Aggregation aggregation) {
    requireNonNull(instrumentType, "instrumentType");
    requireNonNull(aggregation, "aggregation");
    return type -> type == instrumentType ? aggregation : getDefaultAggregation(type);
  }
}
