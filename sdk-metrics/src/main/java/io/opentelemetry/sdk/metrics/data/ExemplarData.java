package io.opentelemetry.sdk.metrics.data;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanContext;

/**
 * One measurement out of those that a point holds, and the span it was made in.
 *
 * @see <a
 *     href="https://opentelemetry.io/docs/specs/otel/metrics/data-model/#exemplars">Exemplars</a>
 */
public interface ExemplarData {

  /**
   * Returns those attributes of the measurement that its point does not have.
   *
   * @return the attributes
   */
  Attributes getFilteredAttributes();

  /**
   * Returns when the measurement was made.
   *
   * @return nanoseconds since the epoch
   */
  long getEpochNanos();

  /**
   * Returns the span that was current when the measurement was made.
   *
   * @return the context of the span, an invalid one if there was none
   */
  SpanContext getSpanContext();
}
