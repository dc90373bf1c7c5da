package io.opentelemetry.sdk.metrics.data;

import static java.util.Objects.requireNonNull;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanContext;
import org.jspecify.annotations.Nullable;

/** An exemplar as it was given. */
record ImmutableDoubleExemplarData(
    Attributes filteredAttributes, long epochNanos, SpanContext spanContext, double value)
    implements DoubleExemplarData {

  ImmutableDoubleExemplarData {
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
  public double getValue() {
    return value;
  }

  @Override
  public boolean equals(@Nullable Object o) {
    return o instanceof DoubleExemplarData other
        && Double.compare(value, other.getValue()) == 0
        && epochNanos == other.getEpochNanos()
        && spanContext.equals(other.getSpanContext())
        && filteredAttributes.equals(other.getFilteredAttributes());
  }

  @Override
  public String toString() {
    return "ImmutableDoubleExemplarData{filteredAttributes="
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
