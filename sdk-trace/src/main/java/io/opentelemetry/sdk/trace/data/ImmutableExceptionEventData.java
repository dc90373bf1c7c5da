package io.opentelemetry.sdk.trace.data;

import static java.util.Objects.requireNonNull;

import io.opentelemetry.api.common.Attributes;

/** An exception event as it was given. */
record ImmutableExceptionEventData(
    Attributes attributes, long epochNanos, int totalAttributeCount, Throwable exception)
    implements ExceptionEventData {

  ImmutableExceptionEventData {
    requireNonNull(attributes, "attributes");
    requireNonNull(exception, "exception");
  }

  @Override
  public String getName() {
    return "exception";
  }

  @Override
  public Attributes getAttributes() {
    return attributes;
  }

  @Override
  public long getEpochNanos() {
    return epochNanos;
  }

  @Override
  public int getTotalAttributeCount() {
    return totalAttributeCount;
  }

  @Override
  public Throwable getException() {
    return exception;
  }
}
