package io.opentelemetry.api.metrics;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.context.Context;

/**
 * An up-down counter of floating-point numbers: a sum that grows and shrinks. Thread-safe.
 *
 * @see <a
 *     href="https://opentelemetry.io/docs/specs/otel/metrics/api/#updowncounter">UpDownCounter</a>
 */
public interface DoubleUpDownCounter {

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
   * Adds an increment, without attributes and under the current context.
   *
   * @param value the increment, which may be negative
   */
  void add(double value);

  /**
   * Adds an increment under the current context.
   *
   * @param value the increment, which may be negative
   * @param attributes the attributes
   */
  void add(double value, Attributes attributes);

  /**
   * Adds an increment.
   *
   * @param value the increment, which may be negative
   * @param attributes the attributes
   * @param context the context, of which the span may become an exemplar
   */
  void add(double value, Attributes attributes, Context context);
}
