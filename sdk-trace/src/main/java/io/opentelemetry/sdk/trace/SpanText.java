package io.opentelemetry.sdk.trace;

import io.opentelemetry.sdk.trace.data.SpanData;

/** Writes a span down for people to read. */
final class SpanText {

  private SpanText() {}

  static String of(String type, SpanData span) {
    return type
        + "{spanContext="
        + span.getSpanContext()
        + ", parentSpanContext="
        + span.getParentSpanContext()
        + ", name="
        + span.getName()
        + ", kind="
        + span.getKind()
        + ", startEpochNanos="
        + span.getStartEpochNanos()
        + ", endEpochNanos="
        + span.getEndEpochNanos()
        + ", hasEnded="
        + span.hasEnded()
        + ", attributes="
        + span.getAttributes()
        + ", totalAttributeCount="
        + span.getTotalAttributeCount()
        + ", events="
        + span.getEvents()
        + ", totalRecordedEvents="
        + span.getTotalRecordedEvents()
        + ", links="
        + span.getLinks()
        + ", totalRecordedLinks="
        + span.getTotalRecordedLinks()
        + ", status="
        + span.getStatus()
        + ", instrumentationScopeInfo="
        + span.getInstrumentationScopeInfo()
        + ", resource="
        + span.getResource()
        + "}";
  }
}
