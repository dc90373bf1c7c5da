package io.opentelemetry.sdk.trace.data;

import static java.util.Objects.requireNonNull;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanContext;

/** A link as it was given. */
record ImmutableLinkData(SpanContext spanContext, Attributes attributes, int totalAttributeCount)
    implements LinkData {

  ImmutableLinkData {
    requireNonNull(spanContext, "spanContext");
    requireNonNull(attributes, "attributes");
  }

  @Override
  public SpanContext getSpanContext() {
    return spanContext;
  }

  @Override
  public Attributes getAttributes() {
    return attributes;
  }

  @Override
  public int getTotalAttributeCount() {
    return totalAttributeCount;
  }
}
