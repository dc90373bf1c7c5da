package io.opentelemetry.sdk.metrics.internal.data;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.sdk.metrics.data.DoubleExemplarData;

/** Makes exemplars. */
public final class ImmutableDoubleExemplarData {

  private ImmutableDoubleExemplarData() {}

  /** As {@link DoubleExemplarData#create}. */
  public static DoubleExemplarData create(
      Attributes filteredAttributes, long recordTimeNanos, SpanContext spanContext, double value) {
    return DoubleExemplarData.create(filteredAttributes, recordTimeNanos, spanContext, value);
  }
}
