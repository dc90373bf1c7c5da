package io.opentelemetry.sdk.metrics.data;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanContext;

/** An exemplar whose value is a {@code long}. */
public interface LongExemplarData extends ExemplarData {

  /**
   * Makes an exemplar.
   *
   * @param filteredAttributes the attributes that the point does not have
   * @param recordTimeNanos when the measurement was made, in nanoseconds since the epoch
   * @param spanContext the span it was made in, an invalid one if there was none
   * @param value the value
   * @return the exemplar
   * @throws NullPointerException if an argument is null
   */
  static LongExemplarData create(
      Attributes filteredAttributes, long recordTimeNanos, SpanContext spanContext, long value) {
    return new ImmutableLongExemplarData(filteredAttributes, recordTimeNanos, spanContext, value);
  }

  /**
   * Returns what was measured.
   *
   * @return the value
   */
  long getValue();
}
