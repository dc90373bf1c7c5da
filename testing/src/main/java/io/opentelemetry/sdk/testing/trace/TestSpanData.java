package io.opentelemetry.sdk.testing.trace;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import java.util.List;

/**
 * Span data made by hand, for tests of exporters and the like. Immutable; equal if all values are.
 */
public abstract class TestSpanData implements SpanData {

  TestSpanData() {}

  /**
   * Returns a builder. Name, kind, status, start and end time and whether the span has ended must
   * be set; all else is empty by default.
   *
   * @return a new builder
   */
  public static Builder builder() {
    return new SpanValuesBuilder();
  }

  @Override
  @Deprecated
  public io.opentelemetry.sdk.common.InstrumentationLibraryInfo getInstrumentationLibraryInfo() {
    InstrumentationScopeInfo scope = getInstrumentationScopeInfo();
    return io.opentelemetry.sdk.common.InstrumentationLibraryInfo.create(
        scope.getName(), scope.getVersion(), scope.getSchemaUrl());
  }

  @Override
  public abstract InstrumentationScopeInfo getInstrumentationScopeInfo();

  abstract boolean ended();

  @Override
  public final boolean hasEnded() {
    return ended();
  }

  /** Builds {@link TestSpanData}. No argument may be null. Not thread-safe. */
  public abstract static class Builder {

    /** Creates a builder; use {@link TestSpanData#builder()}. */
    public Builder() {}

    abstract TestSpanData buildValues();

    abstract void setEnded(boolean ended);

    /**
     * Builds the span data.
     *
     * @return the span data
     * @throws IllegalStateException if something that must be set is not; names all of it
     */
    public TestSpanData build() {
      return buildValues();
    }

    /**
     * Sets the context; by default the invalid one.
     *
     * @param context the context
     * @return this
     */
    public abstract Builder setSpanContext(SpanContext context);

    /**
     * Sets the parent's context; by default the invalid one, which means none.
     *
     * @param parentSpanContext the parent's context
     * @return this
     */
    public abstract Builder setParentSpanContext(SpanContext parentSpanContext);

    /**
     * Sets the resource; empty by default.
     *
     * @param resource the resource
     * @return this
     */
    public abstract Builder setResource(Resource resource);

    /**
     * Sets the instrumentation scope, as what came before it.
     *
     * @param instrumentationLibraryInfo the library
     * @return this
     * @deprecated Use {@link #setInstrumentationScopeInfo(InstrumentationScopeInfo)}.
     */
    @Deprecated
    @SuppressWarnings("InlineMeSuggester") // a chain of calls is no help to a caller
    public Builder setInstrumentationLibraryInfo(
        io.opentelemetry.sdk.common.InstrumentationLibraryInfo instrumentationLibraryInfo) {
      return setInstrumentationScopeInfo(
          InstrumentationScopeInfo.create(
              instrumentationLibraryInfo.getName(),
              instrumentationLibraryInfo.getVersion(),
              instrumentationLibraryInfo.getSchemaUrl()));
    }

    /**
     * Sets the instrumentation scope; empty by default.
     *
     * @param instrumentationScopeInfo the scope
     * @return this
     */
    public abstract Builder setInstrumentationScopeInfo(
        InstrumentationScopeInfo instrumentationScopeInfo);

    /**
     * Sets the name.
     *
     * @param name the name
     * @return this
     */
    public abstract Builder setName(String name);

    /**
     * Sets the start time.
     *
     * @param epochNanos nanoseconds since 1970
     * @return this
     */
    public abstract Builder setStartEpochNanos(long epochNanos);

    /**
     * Sets the end time.
     *
     * @param epochNanos nanoseconds since 1970
     * @return this
     */
    public abstract Builder setEndEpochNanos(long epochNanos);

    /**
     * Sets the attributes; none by default.
     *
     * @param attributes the attributes
     * @return this
     */
    public abstract Builder setAttributes(Attributes attributes);

    /**
     * Sets the events; none by default.
     *
     * @param events the events
     * @return this
     */
    public abstract Builder setEvents(List<EventData> events);

    /**
     * Sets the status.
     *
     * @param status the status
     * @return this
     */
    public abstract Builder setStatus(StatusData status);

    /**
     * Sets the kind.
     *
     * @param kind the kind
     * @return this
     */
    public abstract Builder setKind(SpanKind kind);

    /**
     * Sets the links; none by default.
     *
     * @param links the links
     * @return this
     */
    public abstract Builder setLinks(List<LinkData> links);

    /**
     * Sets whether the span has ended.
     *
     * @param hasEnded whether it has
     * @return this
     */
    public final Builder setHasEnded(boolean hasEnded) {
      setEnded(hasEnded);
      return this;
    }

    /**
     * Sets how many events were recorded, dropped ones included; 0 by default.
     *
     * @param totalRecordedEvents the number
     * @return this
     */
    public abstract Builder setTotalRecordedEvents(int totalRecordedEvents);

    /**
     * Sets how many links were recorded, dropped ones included; 0 by default.
     *
     * @param totalRecordedLinks the number
     * @return this
     */
    public abstract Builder setTotalRecordedLinks(int totalRecordedLinks);

    /**
     * Sets how many attributes were recorded, dropped ones included; 0 by default.
     *
     * @param totalAttributeCount the number
     * @return this
     */
    public abstract Builder setTotalAttributeCount(int totalAttributeCount);
  }
}
