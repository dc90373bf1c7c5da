package io.opentelemetry.api.metrics;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.context.Context;

/**
 * A gauge of floating-point numbers: the last value of something that is not added up, such as a
 * temperature. Thread-safe.
 *
 * @see <a href="https://opentelemetry.io/docs/specs/otel/metrics/api/#gauge">Gauge</a>
 */
public interface DoubleGauge {

  /**
   * Returns whether measurements are taken in, for callers that want to save work. The answer may
   * change: ask each time.
   *
   * @return whether it is worth measuring
   */
  default boolean isEnabled() {
    return true;
  }

  /**
   * Sets the value, without attributes and under the current context.
   *
   * @param value the value
   */
  void set(double value);

  /**
   * Sets the value under the current context.
   *
   * @param value the value
   * @param attributes the attributes
   */
  void set(double value, Attributes attributes);

  /**
   * Sets the value.
   *
   * @param value the value
   * @param attributes the attributes
   * @param context the context, of which the span may become an exemplar
   */
  void set(double value, Attributes attributes, Context context);
}
