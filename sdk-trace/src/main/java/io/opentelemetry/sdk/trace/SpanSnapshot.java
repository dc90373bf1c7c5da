package io.opentelemetry.sdk.trace;

import dev.peregrine.sdk.trace.internal.EncodableSpan;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.data.StatusData;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a live span held at a moment. */
final class SpanSnapshot implements EncodableSpan {

  /** Asked only for what a span never changes. */
  private final ReadableSdkSpan span;

  private final SpanRecord record;
  private final long endEpochNanos;

  /**
   * Takes a snapshot.
   *
   * @param endEpochNanos 0, unless the span is just ending
   */
  SpanSnapshot(ReadableSdkSpan span, SpanRecord record, long endEpochNanos) {
    this.span = span;
    this.record = record;
    this.endEpochNanos = endEpochNanos;
  }

  @Override
  public boolean hasEnded() {
    return false;
  }

  @Override
  public long getStartEpochNanos() {
    return span.getStartEpochNanos();
  }

  @Override
  public long getEndEpochNanos() {
    return endEpochNanos;
  }

  @Override
  public SpanContext getSpanContext() {
    return span.getSpanContext();
  }

  @Override
  public SpanContext getParentSpanContext() {
    return span.getParentSpanContext();
  }

  @Override
  public long traceIdHigh() {
    return span.traceIdHigh();
  }

  @Override
  public long traceIdLow() {
    return span.traceIdLow();
  }

  @Override
  public long spanIdBits() {
    return span.spanIdBits();
  }

  @Override
  public long parentSpanIdBits() {
    return span.parentSpanIdBits();
  }

  @Override
  public boolean hasRemoteParent() {
    return span.hasRemoteParent();
  }

  @Override
  public int traceFlagBits() {
    return span.traceFlagBits();
  }

  @Override
  public TraceState traceState() {
    return span.traceState();
  }

  @Override
  public String getName() {
    String newName = record.newName();
    return newName == null ? span.startName() : newName;
  }

  @Override
  public SpanKind getKind() {
    return span.getKind();
  }

  @Override
  public Attributes getAttributes() {
    return record.attributes().attributes();
  }

  @Override
  public Object[] attributePairs() {
    return record.attributes().pairs();
  }

  @Override
  public int attributeCount() {
    return record.attributes().count();
  }

  @Override
  public int getTotalAttributeCount() {
    return record.totalAttributes();
  }

  @Override
  public List<EventData> getEvents() {
    return record.events();
  }

  @Override
  public int getTotalRecordedEvents() {
    return record.totalEvents();
  }

  @Override
  public List<LinkData> getLinks() {
    return record.links();
  }

  @Override
  public int getTotalRecordedLinks() {
    return record.totalLinks();
  }

  @Override
  public StatusData getStatus() {
    return record.status();
  }

  @Override
  public Resource getResource() {
    return span.getResource();
  }

  @Override
  public InstrumentationScopeInfo getInstrumentationScopeInfo() {
    return span.getInstrumentationScopeInfo();
  }

  @Override
  @Deprecated
  public io.opentelemetry.sdk.common.InstrumentationLibraryInfo getInstrumentationLibraryInfo() {
    return span.getInstrumentationLibraryInfo();
  }

  @Override
  public boolean equals(@Nullable Object o) {
    return o instanceof SpanSnapshot other
        && span == other.span
        && endEpochNanos == other.endEpochNanos
        && getName().equals(other.getName())
        && getStatus().equals(other.getStatus())
        && getAttributes().equals(other.getAttributes())
        && getEvents().equals(other.getEvents())
        && getLinks().equals(other.getLinks())
        && getTotalAttributeCount() == other.getTotalAttributeCount()
        && getTotalRecordedEvents() == other.getTotalRecordedEvents()
        && getTotalRecordedLinks() == other.getTotalRecordedLinks();
  }

  @Override
  public int hashCode() {
    return Objects.hash(span, endEpochNanos, getName(), getAttributes());
  }

  @Override
  public String toString() {
    return SpanText.of("SpanData", this);
  }
}
