package io.opentelemetry.sdk.testing.trace;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.data.StatusData;
import java.util.List;

/** The values of {@link TestSpanData}; a record compares and prints them. */
record SpanValues(
    String name,
    SpanKind kind,
    SpanContext spanContext,
    SpanContext parentSpanContext,
    StatusData status,
    long startEpochNanos,
    Attributes attributes,
    List<EventData> events,
    List<LinkData> links,
    long endEpochNanos,
    int totalRecordedEvents,
    int totalRecordedLinks,
    int totalAttributeCount,
    Resource resource,
    InstrumentationScopeInfo instrumentationScopeInfo,
    boolean hasEnded) {

  SpanValues {
    events = List.copyOf(events);
    links = List.copyOf(links);
  }
}
