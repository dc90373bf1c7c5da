package io.opentelemetry.sdk.metrics.data;

import static java.util.Objects.requireNonNull;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanContext;
import org.jspecify.annotations.Nullable;

/** An exemplar as it was given. */
record ImmutableLongExemplarData(
    Attributes filteredAttributes, long epochNanos, SpanContext spanContext, long value)
    implements LongExemplarData {

  ImmutableLongExemplarData {
    requireNonNull(filteredAttributes, "filteredAttributes");
    requireNonNull(spanContext, "spanContext");
  }

  @Override
  public Attributes getFilteredAttributes() {
    return filteredAttributes;
  }

  @Override
  public long getEpochNanos() {
    return epochNanos;
  }

  @Override
  public SpanContext getSpanContext() {
    return spanContext;
  }

  @Override
  public long getValue() {
    return value;
  }

  @Override
  public boolean equals(@Nullable Object o) {
    return o instanceof LongExemplarData other
        && value == other.getValue()
        && epochNanos == other.getEpochNanos()
        && spanContext.equals(other.getSpanContext())
        && filteredAttributes.equals(other.getFilteredAttributes());
  }

  @Override
  public String toString() {
    return "ImmutableLongExemplarData{filteredAttributes="
        + filteredAttributes
        + ", epochNanos="
        + epochNanos
        + ", spanContext="
        + spanContext
        + ", value="
        + value
        + "}";
  }
}
