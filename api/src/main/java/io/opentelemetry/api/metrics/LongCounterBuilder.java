package io.opentelemetry.api.metrics;

import java.util.function.Consumer;

/**
 * A builder of a counter of integers. Not thread-safe. Names, units and advice are checked by the
 * SDK.
 */
public interface LongCounterBuilder {

  /**
   * Sets what the instrument measures, for people.
   *
   * @param description the description; empty by default
   * @return this builder
   */
  LongCounterBuilder setDescription(String description);

  /**
   * Sets the unit of the values, by the Unified Code for Units of Measure.
   *
   * @param unit the unit; empty by default
   * @return this builder
   */
  LongCounterBuilder setUnit(String unit);

  /**
   * Goes on to build an instrument of floating-point numbers.
   *
   * @return a builder with what was set so far
   */
  DoubleCounterBuilder ofDoubles();

  /**
   * Returns the instrument.
   *
   * @return the counter
   */
  LongCounter build();

  /**
   * Returns an asynchronous instrument: the callback is called whenever metrics are collected, and
   * reports the sums as they are then, not increments.
   *
   * @param callback what reports the values; it must not block, and be safe to call from any thread
   * @return the instrument; closing it ends the calls
   */
  ObservableLongCounter buildWithCallback(Consumer<ObservableLongMeasurement> callback);

  /**
   * Returns an asynchronous instrument that a {@linkplain Meter#batchCallback batch callback}
   * reports.
   *
   * @return the instrument, which does nothing unless the implementation overrides this
   */
  default ObservableLongMeasurement buildObserver() {
    return NoopLongInstrument.INSTANCE;
  }
}
