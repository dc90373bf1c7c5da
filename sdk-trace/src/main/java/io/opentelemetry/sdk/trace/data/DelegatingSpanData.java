package io.opentelemetry.sdk.trace.data;

import static java.util.Objects.requireNonNull;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import io.opentelemetry.sdk.resources.Resource;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A span that is another one, but for what a subclass overrides. Exporters that change spans on
 * their way extend it.
 */
public abstract class DelegatingSpanData implements SpanData {

  private final SpanData delegate;

  /**
   * Wraps a span.
   *
   * @param delegate the span that every method asks unless it is overridden
   * @throws NullPointerException if it is null
   */
  protected DelegatingSpanData(SpanData delegate) {
    this.delegate = requireNonNull(delegate, "delegate");
  }

  @Override
  public SpanContext getSpanContext() {
    return delegate.getSpanContext();
  }

  @Override
  public SpanContext getParentSpanContext() {
    return delegate.getParentSpanContext();
  }

  @Override
  public Resource getResource() {
    return delegate.getResource();
  }

  /**
   * {@inheritDoc}
   *
   * @deprecated use {@link #getInstrumentationScopeInfo()}
   */
  @Override
  @Deprecated
  public io.opentelemetry.sdk.common.InstrumentationLibraryInfo getInstrumentationLibraryInfo() {
    return delegate.getInstrumentationLibraryInfo();
  }

  @Override
  public InstrumentationScopeInfo getInstrumentationScopeInfo() {
    return delegate.getInstrumentationScopeInfo();
  }

  @Override
  public String getName() {
    return delegate.getName();
  }

  @Override
  public SpanKind getKind() {
    return delegate.getKind();
  }

  @Override
  public long getStartEpochNanos() {
    return delegate.getStartEpochNanos();
  }

  @Override
  public Attributes getAttributes() {
    return delegate.getAttributes();
  }

  @Override
  public List<EventData> getEvents() {
    return delegate.getEvents();
  }

  @Override
  public List<LinkData> getLinks() {
    return delegate.getLinks();
  }

  @Override
  public StatusData getStatus() {
    return delegate.getStatus();
  }

  @Override
  public long getEndEpochNanos() {
    return delegate.getEndEpochNanos();
  }

  @Override
  public boolean hasEnded() {
    return delegate.hasEnded();
  }

  @Override
  public int getTotalRecordedEvents() {
    return delegate.getTotalRecordedEvents();
  }

  @Override
  public int getTotalRecordedLinks() {
    return delegate.getTotalRecordedLinks();
  }

  @Override
  public int getTotalAttributeCount() {
    return delegate.getTotalAttributeCount();
  }

  /** Returns whether the other object is a span with the same values, whatever its class. */
  @Override
  public boolean equals(@Nullable Object o) {
    return o == this
        || (o instanceof SpanData other
            && getSpanContext().equals(other.getSpanContext())
            && getParentSpanContext().equals(other.getParentSpanContext())
            && getResource().equals(other.getResource())
            && getInstrumentationScopeInfo().equals(other.getInstrumentationScopeInfo())
            && getName().equals(other.getName())
            && getKind() == other.getKind()
            && getStartEpochNanos() == other.getStartEpochNanos()
            && getEndEpochNanos() == other.getEndEpochNanos()
            && hasEnded() == other.hasEnded()
            && getAttributes().equals(other.getAttributes())
            && getEvents().equals(other.getEvents())
            && getLinks().equals(other.getLinks())
            && getStatus().equals(other.getStatus())
            && getTotalRecordedEvents() == other.getTotalRecordedEvents()
            && getTotalRecordedLinks() == other.getTotalRecordedLinks()
            && getTotalAttributeCount() == other.getTotalAttributeCount());
  }

  @Override
  public int hashCode() {
    return Objects.hash(
        getSpanContext(),
        getName(),
        getKind(),
        getStartEpochNanos(),
        getEndEpochNanos(),
        getAttributes(),
        getEvents(),
        getLinks(),
        getStatus());
  }

  @Override
  public String toString() {
    return "DelegatingSpanData{spanContext="
        + getSpanContext()
        + ", parentSpanContext="
        + getParentSpanContext()
        + ", resource="
        + getResource()
        + ", instrumentationScopeInfo="
        + getInstrumentationScopeInfo()
        + ", name="
        + getName()
        + ", kind="
        + getKind()
        + ", startEpochNanos="
        + getStartEpochNanos()
        + ", attributes="
        + getAttributes()
        + ", events="
        + getEvents()
        + ", links="
        + getLinks()
        + ", status="
        + getStatus()
        + ", endEpochNanos="
        + getEndEpochNanos()
        + ", hasEnded="
        + hasEnded()
        + ", totalRecordedEvents="
        + getTotalRecordedEvents()
        + ", totalRecordedLinks="
        + getTotalRecordedLinks()
        + ", totalAttributeCount="
        + getTotalAttributeCount()
        + "}";
  }
}
