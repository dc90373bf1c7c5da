package io.opentelemetry.api.metrics;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.context.Context;

/**
 * A counter of integers: a sum that only grows. Thread-safe.
 *
 * @see <a href="https://opentelemetry.io/docs/specs/otel/metrics/api/#counter">Counter</a>
 */
public interface LongCounter {

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
   * @param value the increment, which must not be negative
   */
  void add(long value);

  /**
   * Adds an increment under the current context.
   *
   * @param value the increment, which must not be negative
   * @param attributes the attributes
   */
  void add(long value, Attributes attributes);

  /**
   * Adds an increment.
   *
   * @param value the increment, which must not be negative
   * @param attributes the attributes
   * @param context the context, of which the span may become an exemplar
   */
  void add(long value, Attributes attributes, Context context);
}
