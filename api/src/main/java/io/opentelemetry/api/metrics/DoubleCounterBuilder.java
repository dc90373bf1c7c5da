package io.opentelemetry.api.metrics;

import java.util.function.Consumer;

/**
 * A builder of a counter of floating-point numbers. Not thread-safe. Names, units and advice are
 * checked by the SDK.
 */
public interface DoubleCounterBuilder {

  /**
   * Sets what the instrument measures, for people.
   *
   * @param description the description; empty by default
   * @return this builder
   */
  DoubleCounterBuilder setDescription(String description);

  /**
   * Sets the unit of the values, by the Unified Code for Units of Measure.
   *
   * @param unit the unit; empty by default
   * @return this builder
   */
  DoubleCounterBuilder setUnit(String unit);

  /**
   * Returns the instrument.
   *
   * @return the counter
   */
  DoubleCounter build();

  /**
   * Returns an asynchronous instrument: the callback is called whenever metrics are collected, and
   * reports the sums as they are then, not increments.
   *
   * @param callback what reports the values; it must not block, and be safe to call from any thread
   * @return the instrument; closing it ends the calls
   */
  ObservableDoubleCounter buildWithCallback(Consumer<ObservableDoubleMeasurement> callback);

  /**
   * Returns an asynchronous instrument that a {@linkplain Meter#batchCallback batch callback}
   * reports.
   *
   * @return the instrument, which does nothing unless the implementation overrides this
   */
  default ObservableDoubleMeasurement buildObserver() {
    return NoopDoubleInstrument.INSTANCE;
  }
}
