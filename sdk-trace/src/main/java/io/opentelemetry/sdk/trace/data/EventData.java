package io.opentelemetry.sdk.trace.data;

import io.opentelemetry.api.common.Attributes;

/** Something that happened at one point in time within a span. Immutable. */
public interface EventData {

  /**
   * Makes an event none of whose attributes was dropped.
   *
   * @param epochNanos when it happened, in nanoseconds since 1970-01-01T00:00:00Z
   * @param name the name
   * @param attributes the attributes
   * @return the event
   * @throws NullPointerException if the name or the attributes are null
   */
  static EventData create(long epochNanos, String name, Attributes attributes) {
    return new ImmutableEventData(name, attributes, epochNanos, attributes.size());
  }

  /**
   * Makes an event.
   *
   * @param epochNanos when it happened, in nanoseconds since 1970-01-01T00:00:00Z
   * @param name the name
   * @param attributes the attributes that were kept
   * @param totalAttributeCount how many attributes were recorded, kept or not
   * @return the event
   * @throws NullPointerException if the name or the attributes are null
   */
  static EventData create(
      long epochNanos, String name, Attributes attributes, int totalAttributeCount) {
    return new ImmutableEventData(name, attributes, epochNanos, totalAttributeCount);
  }

  /**
   * Returns the name.
   *
   * @return the name
   */
  String getName();

  /**
   * Returns the attributes that the limits allowed.
   *
   * @return the attributes
   */
  Attributes getAttributes();

  /**
   * Returns when it happened.
   *
   * @return nanoseconds since 1970-01-01T00:00:00Z
   */
  long getEpochNanos();

  /**
   * Returns how many attributes were recorded, whether or not they were kept.
   *
   * @return at least the size of {@link #getAttributes()}
   */
  int getTotalAttributeCount();

  /**
   * Returns how many attributes the limits kept out.
   *
   * @return the difference between the recorded and the kept
   */
  default int getDroppedAttributesCount() {
    return getTotalAttributeCount() - getAttributes().size();
  }
}
