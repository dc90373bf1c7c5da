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
import org.jspecify.annotations.Nullable;

/** {@link TestSpanData} over its values. */
final class SpanValuesData extends TestSpanData {

  private final SpanValues values;

  SpanValuesData(SpanValues values) {
    this.values = values;
  }

  @Override
  public String getName() {
    return values.name();
  }

  @Override
  public SpanKind getKind() {
    return values.kind();
  }

  @Override
  public SpanContext getSpanContext() {
    return values.spanContext();
  }

  @Override
  public SpanContext getParentSpanContext() {
    return values.parentSpanContext();
  }

  @Override
  public StatusData getStatus() {
    return values.status();
  }

  @Override
  public long getStartEpochNanos() {
    return values.startEpochNanos();
  }

  @Override
  public Attributes getAttributes() {
    return values.attributes();
  }

  @Override
  public List<EventData> getEvents() {
    return values.events();
  }

  @Override
  public List<LinkData> getLinks() {
    return values.links();
  }

  @Override
  public long getEndEpochNanos() {
    return values.endEpochNanos();
  }

  @Override
  public int getTotalRecordedEvents() {
    return values.totalRecordedEvents();
  }

  @Override
  public int getTotalRecordedLinks() {
    return values.totalRecordedLinks();
  }

  @Override
  public int getTotalAttributeCount() {
    return values.totalAttributeCount();
  }

  @Override
  public Resource getResource() {
    return values.resource();
  }

  @Override
  public InstrumentationScopeInfo getInstrumentationScopeInfo() {
    return values.instrumentationScopeInfo();
  }

  @Override
  boolean ended() {
    return values.hasEnded();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SpanValuesData that && values.equals(that.values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  @Override
  public String toString() {
    // A record's text starts with its name.
    return "TestSpanData" + values.toString().substring("SpanValues".length());
  }
}
