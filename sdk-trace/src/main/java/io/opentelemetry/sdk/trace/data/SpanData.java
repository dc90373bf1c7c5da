package io.opentelemetry.sdk.trace.data;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import io.opentelemetry.sdk.resources.Resource;
import java.util.List;

/**
 * Everything that was recorded for a span, as exporters receive it. Implementations are immutable
 * and may be shared between threads.
 */
public interface SpanData {

  /**
   * Returns the name of the span.
   *
   * @return the name
   */
  String getName();

  /**
   * Returns the kind of the span.
   *
   * @return the kind
   */
  SpanKind getKind();

  /**
   * Returns the context of the span: its ids, flags and trace state.
   *
   * @return the context
   */
  SpanContext getSpanContext();

  /**
   * Returns the id of the trace in hexadecimal, 32 lowercase digits.
   *
   * @return the trace id
   */
  default String getTraceId() {
    return getSpanContext().getTraceId();
  }

  /**
   * Returns the id of the span in hexadecimal, 16 lowercase digits.
   *
   * @return the span id
   */
  default String getSpanId() {
    return getSpanContext().getSpanId();
  }

  /**
   * Returns the context of the parent span.
   *
   * @return the parent's context, or the invalid one for a root span
   */
  SpanContext getParentSpanContext();

  /**
   * Returns the id of the parent span in hexadecimal, 16 lowercase digits.
   *
   * @return the parent's span id, or zeros for a root span
   */
  default String getParentSpanId() {
    return getParentSpanContext().getSpanId();
  }

  /**
   * Returns the status of the span.
   *
   * @return the status
   */
  StatusData getStatus();

  /**
   * Returns when the span started.
   *
   * @return nanoseconds since 1970-01-01T00:00:00Z
   */
  long getStartEpochNanos();

  /**
   * Returns the attributes that the limits allowed.
   *
   * @return the attributes
   */
  Attributes getAttributes();

  /**
   * Returns the events that the limits allowed, in order of recording.
   *
   * @return an immutable list
   */
  List<EventData> getEvents();

  /**
   * Returns the links that the limits allowed, in order of recording.
   *
   * @return an immutable list
   */
  List<LinkData> getLinks();

  /**
   * Returns when the span ended.
   *
   * @return nanoseconds since 1970-01-01T00:00:00Z, or 0 if the span has not ended
   */
  long getEndEpochNanos();

  /**
   * Returns whether the span had ended when this data was taken.
   *
   * @return true if it had ended
   */
  boolean hasEnded();

  /**
   * Returns how many events were added, whether or not they were kept.
   *
   * @return at least the size of {@link #getEvents()}
   */
  int getTotalRecordedEvents();

  /**
   * Returns how many links were added, whether or not they were kept.
   *
   * @return at least the size of {@link #getLinks()}
   */
  int getTotalRecordedLinks();

  /**
   * Returns how many attributes were set, whether or not they were kept. Overwriting an attribute
   * does not count.
   *
   * @return at least the size of {@link #getAttributes()}
   */
  int getTotalAttributeCount();

  /**
   * Returns the scope of the tracer that made the span, in its old form.
   *
   * @return the name, version and schema URL of the scope
   * @deprecated use {@link #getInstrumentationScopeInfo()}
   */
  @Deprecated
  io.opentelemetry.sdk.common.InstrumentationLibraryInfo getInstrumentationLibraryInfo();

  /**
   * Returns the scope of the tracer that made the span.
   *
   * @return the scope
   */
  @SuppressWarnings("deprecation") // the only source of the scope in an implementation of old
  default InstrumentationScopeInfo getInstrumentationScopeInfo() {
    var library = getInstrumentationLibraryInfo();
    return InstrumentationScopeInfo.create(
        library.getName(), library.getVersion(), library.getSchemaUrl());
  }

  /**
   * Returns the resource that the span was recorded for.
   *
   * @return the resource
   */
  Resource getResource();
}
