package io.opentelemetry.api.metrics;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.context.Context;

/**
 * A histogram of integers: the distribution of values. Thread-safe.
 *
 * @see <a href="https://opentelemetry.io/docs/specs/otel/metrics/api/#histogram">Histogram</a>
 */
public interface LongHistogram {

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
   * Records a value, without attributes and under the current context.
   *
   * @param value the value, which must not be negative
   */
  void record(long value);

  /**
   * Records a value under the current context.
   *
   * @param value the value, which must not be negative
   * @param attributes the attributes
   */
  void record(long value, Attributes attributes);

  /**
   * Records a value.
   *
   * @param value the value, which must not be negative
   * @param attributes the attributes
   * @param context the context, of which the span may become an exemplar
   */
  void record(long value, Attributes attributes, Context context);
}
