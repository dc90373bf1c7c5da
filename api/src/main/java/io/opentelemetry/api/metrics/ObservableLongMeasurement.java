package io.opentelemetry.api.metrics;

import io.opentelemetry.api.common.Attributes;

/** Takes the integers that a callback reports. */
public interface ObservableLongMeasurement extends ObservableMeasurement {

  /**
   * Reports a value without attributes.
   *
   * @param value the value
   */
  void record(long value);

  /**
   * Reports a value.
   *
   * @param value the value
   * @param attributes the attributes
   */
  void record(long value, Attributes attributes);
}
