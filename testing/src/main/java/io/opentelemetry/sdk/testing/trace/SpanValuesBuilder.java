package io.opentelemetry.sdk.testing.trace;

import static java.util.Objects.requireNonNull;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.data.StatusData;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * Collects the values of {@link TestSpanData}; those without a default are null until they are set.
 */
final class SpanValuesBuilder extends TestSpanData.Builder {

  private @Nullable String name;
  private @Nullable SpanKind kind;
  private @Nullable StatusData status;
  private @Nullable Long startEpochNanos;
  private @Nullable Long endEpochNanos;
  private @Nullable Boolean hasEnded;
  private SpanContext spanContext = SpanContext.getInvalid();
  private SpanContext parentSpanContext = SpanContext.getInvalid();
  private Attributes attributes = Attributes.empty();
  private List<EventData> events = List.of();
  private List<LinkData> links = List.of();
  private int totalRecordedEvents;
  private int totalRecordedLinks;
  private int totalAttributeCount;
  private Resource resource = Resource.empty();
  private InstrumentationScopeInfo instrumentationScopeInfo = InstrumentationScopeInfo.empty();

  @Override
  public TestSpanData.Builder setName(String name) {
    this.name = requireNonNull(name, "name");
    return this;
  }

  @Override
  public TestSpanData.Builder setKind(SpanKind kind) {
    this.kind = requireNonNull(kind, "kind");
    return this;
  }

  @Override
  public TestSpanData.Builder setSpanContext(SpanContext context) {
    spanContext = requireNonNull(context, "context");
    return this;
  }

  @Override
  public TestSpanData.Builder setParentSpanContext(SpanContext parentSpanContext) {
    this.parentSpanContext = requireNonNull(parentSpanContext, "parentSpanContext");
    return this;
  }

  @Override
  public TestSpanData.Builder setStatus(StatusData status) {
    this.status = requireNonNull(status, "status");
    return this;
  }

  @Override
  public TestSpanData.Builder setStartEpochNanos(long epochNanos) {
    startEpochNanos = epochNanos;
    return this;
  }

  @Override
  public TestSpanData.Builder setAttributes(Attributes attributes) {
    this.attributes = requireNonNull(attributes, "attributes");
    return this;
  }

  @Override
  public TestSpanData.Builder setEvents(List<EventData> events) {
    this.events = requireNonNull(events, "events");
    return this;
  }

  @Override
  public TestSpanData.Builder setLinks(List<LinkData> links) {
    this.links = requireNonNull(links, "links");
    return this;
  }

  @Override
  public TestSpanData.Builder setEndEpochNanos(long epochNanos) {
    endEpochNanos = epochNanos;
    return this;
  }

  @Override
  public TestSpanData.Builder setTotalRecordedEvents(int totalRecordedEvents) {
    this.totalRecordedEvents = totalRecordedEvents;
    return this;
  }

  @Override
  public TestSpanData.Builder setTotalRecordedLinks(int totalRecordedLinks) {
    this.totalRecordedLinks = totalRecordedLinks;
    return this;
  }

  @Override
  public TestSpanData.Builder setTotalAttributeCount(int totalAttributeCount) {
    this.totalAttributeCount = totalAttributeCount;
    return this;
  }

  @Override
  public TestSpanData.Builder setResource(Resource resource) {
    this.resource = requireNonNull(resource, "resource");
    return this;
  }

  @Override
  public TestSpanData.Builder setInstrumentationScopeInfo(
      InstrumentationScopeInfo instrumentationScopeInfo) {
    this.instrumentationScopeInfo =
        requireNonNull(instrumentationScopeInfo, "instrumentationScopeInfo");
    return this;
  }

  @Override
  void setEnded(boolean ended) {
    hasEnded = ended;
  }

  @Override
  TestSpanData buildValues() {
    if (name == null
        || kind == null
        || status == null
        || startEpochNanos == null
        || endEpochNanos == null
        || hasEnded == null) {
      throw new IllegalStateException("Not set: " + missing());
    }
    return new SpanValuesData(
        new SpanValues(
            name,
            kind,
            spanContext,
            parentSpanContext,
            status,
            startEpochNanos,
            attributes,
            events,
            links,
            endEpochNanos,
            totalRecordedEvents,
            totalRecordedLinks,
            totalAttributeCount,
            resource,
            instrumentationScopeInfo,
            hasEnded));
  }

  private String missing() {
    StringJoiner missing = new StringJoiner(", ");
    addIfNull(missing, "name", name);
    addIfNull(missing, "kind", kind);
    addIfNull(missing, "status", status);
    addIfNull(missing, "startEpochNanos", startEpochNanos);
    addIfNull(missing, "endEpochNanos", endEpochNanos);
    addIfNull(missing, "hasEnded", hasEnded);
    return missing.toString();
  }

  private static void addIfNull(StringJoiner missing, String name, @Nullable Object value) {
    if (value == null) {
      missing.add(name);
    }
  }
}
