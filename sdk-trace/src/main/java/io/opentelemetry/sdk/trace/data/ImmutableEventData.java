package io.opentelemetry.sdk.trace.data;

import static java.util.Objects.requireNonNull;

import io.opentelemetry.api.common.Attributes;

/** An event as it was given. */
record ImmutableEventData(
    String name, Attributes attributes, long epochNanos, int totalAttributeCount)
    implements EventData {

  ImmutableEventData {
    requireNonNull(name, "name");
    requireNonNull(attributes, "attributes");
  }

  @Override
  public String getName() {
    return name;
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
}
