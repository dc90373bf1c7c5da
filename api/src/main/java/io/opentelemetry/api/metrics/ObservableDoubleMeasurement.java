package io.opentelemetry.api.metrics;

import io.opentelemetry.api.common.Attributes;

/** Takes the floating-point numbers that a callback reports. */
public interface ObservableDoubleMeasurement extends ObservableMeasurement {

  /**
   * Reports a value without attributes.
   *
   * @param value the value
   */
  void record(double value);

  /**
   * Reports a value.
   *
   * @param value the value
   * @param attributes the attributes
   */
  void record(double value, Attributes attributes);
}
