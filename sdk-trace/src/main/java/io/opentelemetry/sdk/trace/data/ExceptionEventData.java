package io.opentelemetry.sdk.trace.data;

import io.opentelemetry.api.common.Attributes;

/** An event that holds an exception. Its name is {@code exception}. */
public interface ExceptionEventData extends EventData {

  /**
   * Makes an event of an exception. The attributes are taken as they are: nothing of the exception
   * is added to them.
   *
   * @param epochNanos when it happened, in nanoseconds since 1970-01-01T00:00:00Z
   * @param exception the exception
   * @param attributes the attributes that were kept
   * @param totalAttributeCount how many attributes were recorded, kept or not
   * @return the event
   * @throws NullPointerException if the exception or the attributes are null
   */
  static ExceptionEventData create(
      long epochNanos, Throwable exception, Attributes attributes, int totalAttributeCount) {
    return new ImmutableExceptionEventData(attributes, epochNanos, totalAttributeCount, exception);
  }

  /**
   * Returns the exception.
   *
   * @return the exception
   */
  Throwable getException();
}
