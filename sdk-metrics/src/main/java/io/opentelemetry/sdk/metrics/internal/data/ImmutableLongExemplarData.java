package io.opentelemetry.sdk.metrics.internal.data;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.sdk.metrics.data.LongExemplarData;

/** Makes exemplars. */
public final class ImmutableLongExemplarData {

  private ImmutableLongExemplarData() {}

  /** As {@link LongExemplarData#create}. */
  public static LongExemplarData create(
      Attributes filteredAttributes, long recordTimeNanos, SpanContext spanContext, long value) {
    return LongExemplarData.create(filteredAttributes, recordTimeNanos, spanContext, value);
  }
}
