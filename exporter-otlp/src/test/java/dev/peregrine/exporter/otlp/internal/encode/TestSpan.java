package dev.peregrine.exporter.otlp.internal.encode;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import java.util.List;

/** Span data of a foreign SDK, with every value free to choose. */
public final class TestSpan implements SpanData {

  public static final SpanContext CONTEXT =
      SpanContext.create(
          "0102030405060708090a0b0c0d0e0f10",
          "1112131415161718",
          TraceFlags.getSampled(),
          TraceState.getDefault());

  public SpanContext context = CONTEXT;
  public SpanContext parent = SpanContext.getInvalid();
  public Resource resource = Resource.empty();
  public InstrumentationScopeInfo scope = InstrumentationScopeInfo.create("scope");
  public String name = "name";
  public SpanKind kind = SpanKind.INTERNAL;
  public long start = 1_000;
  public long end = 2_000;
  public Attributes attributes = Attributes.empty();
  public List<EventData> events = List.of();
  public List<LinkData> links = List.of();
  public StatusData status = StatusData.unset();
  public int droppedAttributes;
  public int droppedEvents;
  public int droppedLinks;

  public static TestSpan named(String name) {
    TestSpan span = new TestSpan();
    span.name = name;
    return span;
  }

  @Override
  public SpanContext getSpanContext() {
    return context;
  }

  @Override
  public SpanContext getParentSpanContext() {
    return parent;
  }

  @Override
  public Resource getResource() {
    return resource;
  }

  @Override
  public InstrumentationScopeInfo getInstrumentationScopeInfo() {
    return scope;
  }

  @Override
  @Deprecated
  public io.opentelemetry.sdk.common.InstrumentationLibraryInfo getInstrumentationLibraryInfo() {
    return io.opentelemetry.sdk.common.InstrumentationLibraryInfo.empty();
  }

  @Override
  public String getName() {
    return name;
  }

  @Override
  public SpanKind getKind() {
    return kind;
  }

  @Override
  public long getStartEpochNanos() {
    return start;
  }

  @Override
  public long getEndEpochNanos() {
    return end;
  }

  @Override
  public Attributes getAttributes() {
    return attributes;
  }

  @Override
  public List<EventData> getEvents() {
    return events;
  }

  @Override
  public List<LinkData> getLinks() {
    return links;
  }

  @Override
  public StatusData getStatus() {
    return status;
  }

  @Override
  public boolean hasEnded() {
    return true;
  }

  @Override
  public int getTotalAttributeCount() {
    return attributes.size() + droppedAttributes;
  }

  @Override
  public int getTotalRecordedEvents() {
    return events.size() + droppedEvents;
  }

  @Override
  public int getTotalRecordedLinks() {
    return links.size() + droppedLinks;
  }

  @Override
  public String toString() {
    return "TestSpan{" + name + "}";
  }
}
