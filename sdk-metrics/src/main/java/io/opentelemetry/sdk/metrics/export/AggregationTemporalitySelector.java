package io.opentelemetry.sdk.metrics.export;

import io.opentelemetry.sdk.metrics.InstrumentType;
import io.opentelemetry.sdk.metrics.data.AggregationTemporality;

/**
 * Decides for each kind of instrument which time its points are about. Must be safe for use by
 * several threads and always give the same answer.
 *
 * @see <a
 *     href="https://opentelemetry.io/docs/specs/otel/metrics/sdk_exporters/otlp/#additional-environment-variable-configuration">Temporality
 *     preferences</a>
 */
@FunctionalInterface
public interface AggregationTemporalitySelector {

  /**
   * Everything is cumulative: the default.
   *
   * @return the same object each time
   */
  static AggregationTemporalitySelector alwaysCumulative() {
    return TemporalityPreference.CUMULATIVE;
  }

  /**
   * Delta for everything but up-down counters, which are cumulative.
   *
   * @return the same object each time
   */
  static AggregationTemporalitySelector deltaPreferred() {
    return TemporalityPreference.DELTA;
  }

  /**
   * What needs the least memory: delta for synchronous counters, histograms and gauges, cumulative
   * for up-down counters and asynchronous counters.
   *
   * @return the same object each time
   */
  static AggregationTemporalitySelector lowMemory() {
    return TemporalityPreference.LOW_MEMORY;
  }

  /**
   * Describes what a selector decides.
   *
   * @param selector the selector
   * @return its temporality for every kind of instrument
   */
  static String asString(AggregationTemporalitySelector selector) {
    return Selectors.describe(
        "AggregationTemporalitySelector", type -> selector.getAggregationTemporality(type).name());
  }

  /**
   * Decides for a kind of instrument.
   *
   * @param instrumentType the kind
   * @return the temporality
   */
  AggregationTemporality getAggregationTemporality(InstrumentType instrumentType);
}
