package io.opentelemetry.sdk.testing.assertj;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatObject;

import dev.peregrine.sdk.testing.internal.EpochNanos;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanId;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/** Assertions on a {@link SpanData}. */
public final class SpanDataAssert extends AbstractAssert<SpanDataAssert, SpanData> {

  SpanDataAssert(@Nullable SpanData actual) {
    super(actual, SpanDataAssert.class);
  }

  /**
   * {@return this, having checked the trace id}
   *
   * @param traceId 32 lowercase hexadecimal digits
   */
  public SpanDataAssert hasTraceId(String traceId) {
    return has("trace id", present().getTraceId(), traceId);
  }

  /**
   * {@return this, having checked the span id}
   *
   * @param spanId 16 lowercase hexadecimal digits
   */
  public SpanDataAssert hasSpanId(String spanId) {
    return has("span id", present().getSpanId(), spanId);
  }

  /** {@return this, having checked that the span is sampled} */
  public SpanDataAssert isSampled() {
    return has("sampled flag", present().getSpanContext().isSampled(), true);
  }

  /** {@return this, having checked that the span is not sampled} */
  public SpanDataAssert isNotSampled() {
    return has("sampled flag", present().getSpanContext().isSampled(), false);
  }

  /**
   * {@return this, having checked the trace state}
   *
   * @param traceState the trace state
   */
  public SpanDataAssert hasTraceState(TraceState traceState) {
    return has("trace state", present().getSpanContext().getTraceState(), traceState);
  }

  /**
   * {@return this, having checked the id of the parent}
   *
   * @param parentSpanId 16 lowercase hexadecimal digits
   */
  public SpanDataAssert hasParentSpanId(String parentSpanId) {
    return has("parent span id", present().getParentSpanId(), parentSpanId);
  }

  /** {@return this, having checked that there is no parent} */
  public SpanDataAssert hasNoParent() {
    return hasParentSpanId(SpanId.getInvalid());
  }

  /**
   * {@return this, having checked that another span is the parent}
   *
   * @param parent the other span
   */
  public SpanDataAssert hasParent(SpanData parent) {
    return hasTraceId(parent.getTraceId()).hasParentSpanId(parent.getSpanId());
  }

  /**
   * {@return this, having checked the resource}
   *
   * @param resource the resource
   */
  public SpanDataAssert hasResource(Resource resource) {
    return has("resource", present().getResource(), resource);
  }

  /**
   * {@return this, having checked the resource by assertions}
   *
   * @param resource the assertions
   */
  public SpanDataAssert hasResourceSatisfying(Consumer<ResourceAssert> resource) {
    resource.accept(new ResourceAssert(present().getResource()).as(describe()));
    return this;
  }

  /**
   * {@return this, having checked the instrumentation scope by what came before it}
   *
   * @param instrumentationLibraryInfo the library
   * @deprecated Use {@link #hasInstrumentationScopeInfo(InstrumentationScopeInfo)}.
   */
  @Deprecated
  public SpanDataAssert hasInstrumentationLibraryInfo(
      io.opentelemetry.sdk.common.InstrumentationLibraryInfo instrumentationLibraryInfo) {
    return has(
        "instrumentation library",
        present().getInstrumentationLibraryInfo(),
        instrumentationLibraryInfo);
  }

  /**
   * {@return this, having checked the instrumentation scope}
   *
   * @param instrumentationScopeInfo the scope
   */
  public SpanDataAssert hasInstrumentationScopeInfo(
      InstrumentationScopeInfo instrumentationScopeInfo) {
    return has(
        "instrumentation scope", present().getInstrumentationScopeInfo(), instrumentationScopeInfo);
  }

  /**
   * {@return this, having checked the name}
   *
   * @param name the name
   */
  public SpanDataAssert hasName(String name) {
    assertThat(present().getName()).as(AttributeChecks.describe(this, "span name")).isEqualTo(name);
    return this;
  }

  /**
   * {@return this, having checked the kind}
   *
   * @param kind the kind
   */
  public SpanDataAssert hasKind(SpanKind kind) {
    return has("kind", present().getKind(), kind);
  }

  /**
   * {@return this, having checked the start time}
   *
   * @param startEpochNanos nanoseconds since 1970
   */
  public SpanDataAssert startsAt(long startEpochNanos) {
    return has("start time", present().getStartEpochNanos(), startEpochNanos);
  }

  /**
   * {@return this, having checked the start time}
   *
   * @param startEpoch the time since 1970
   * @param unit its unit
   */
  public SpanDataAssert startsAt(long startEpoch, TimeUnit unit) {
    return startsAt(unit.toNanos(startEpoch));
  }

  /**
   * {@return this, having checked the start time}
   *
   * @param timestamp the time
   */
  public SpanDataAssert startsAt(Instant timestamp) {
    return startsAt(EpochNanos.of(timestamp));
  }

  /**
   * {@return this, having checked one attribute; there may be others}
   *
   * @param key the key
   * @param value the value
   * @param <T> the type of the value
   */
  public <T> SpanDataAssert hasAttribute(AttributeKey<T> key, T value) {
    return hasAttribute(OpenTelemetryAssertions.equalTo(key, value));
  }

  /**
   * {@return this, having checked one attribute; there may be others}
   *
   * @param attributeAssertion the assertion
   */
  public SpanDataAssert hasAttribute(AttributeAssertion attributeAssertion) {
    attributes().has(attributeAssertion);
    return this;
  }

  /**
   * {@return this, having checked that the attributes are these and no others}
   *
   * @param attributes the attributes
   */
  public SpanDataAssert hasAttributes(Attributes attributes) {
    attributes().isEqualTo(attributes);
    return this;
  }

  /**
   * {@return this, having checked that the attributes are these and no others}
   *
   * @param entries the attributes
   */
  @SafeVarargs
  @SuppressWarnings("varargs")
  public final SpanDataAssert hasAttributes(Map.Entry<? extends AttributeKey<?>, ?>... entries) {
    return hasAttributes(AttributeChecks.toAttributes(entries));
  }

  /**
   * {@return this, having checked the attributes by an assertion on all of them}
   *
   * @param attributes the assertion
   */
  public SpanDataAssert hasAttributesSatisfying(Consumer<Attributes> attributes) {
    assertThat(present().getAttributes()).as(describe() + " attributes").satisfies(attributes);
    return this;
  }

  /**
   * {@return this, having checked some attributes; there may be others}
   *
   * @param assertions one for each attribute to check
   */
  public SpanDataAssert hasAttributesSatisfying(AttributeAssertion... assertions) {
    return hasAttributesSatisfying(Arrays.asList(assertions));
  }

  /**
   * {@return this, having checked some attributes; there may be others}
   *
   * @param assertions one for each attribute to check
   */
  public SpanDataAssert hasAttributesSatisfying(Iterable<AttributeAssertion> assertions) {
    attributes().hasAll(assertions);
    return this;
  }

  /**
   * {@return this, having checked all attributes}
   *
   * @param assertions one for each attribute
   */
  public SpanDataAssert hasAttributesSatisfyingExactly(AttributeAssertion... assertions) {
    return hasAttributesSatisfyingExactly(Arrays.asList(assertions));
  }

  /**
   * {@return this, having checked all attributes}
   *
   * @param assertions one for each attribute
   */
  public SpanDataAssert hasAttributesSatisfyingExactly(Iterable<AttributeAssertion> assertions) {
    attributes().hasExactly(assertions);
    return this;
  }

  /**
   * {@return this, having checked that an exception was recorded, by its type and message; or that
   * none was}
   *
   * @param exception the exception, or null for none
   */
  public SpanDataAssert hasException(@Nullable Throwable exception) {
    RecordedExceptions.check(describe(), present().getEvents(), exception);
    return this;
  }

  /**
   * {@return this, having checked that the events are these and no others, in any order}
   *
   * @param events the events
   */
  public SpanDataAssert hasEvents(Iterable<EventData> events) {
    assertThat(present().getEvents())
        .as(describe() + " events")
        .containsExactlyInAnyOrderElementsOf(events);
    return this;
  }

  /**
   * {@return this, having checked that the events are these and no others, in any order}
   *
   * @param events the events
   */
  public SpanDataAssert hasEvents(EventData... events) {
    return hasEvents(Arrays.asList(events));
  }

  /**
   * {@return this, having checked the events by an assertion on all of them}
   *
   * @param condition the assertion
   */
  public SpanDataAssert hasEventsSatisfying(Consumer<List<? extends EventData>> condition) {
    assertThat(present().getEvents()).as(describe() + " events").satisfies(condition);
    return this;
  }

  /**
   * {@return this, having checked all events, each by the assertion at its place}
   *
   * @param assertions one for each event
   */
  @SafeVarargs
  @SuppressWarnings("varargs")
  public final SpanDataAssert hasEventsSatisfyingExactly(Consumer<EventDataAssert>... assertions) {
    assertThat(present().getEvents()).as(describe() + " events").hasSize(assertions.length);
    Consumers.acceptEach(
        present().getEvents(),
        List.of(assertions),
        (event, index) -> new EventDataAssert(event).as(describe()));
    return this;
  }

  /**
   * {@return this, having checked that the links are these and no others, in any order}
   *
   * @param links the links
   */
  public SpanDataAssert hasLinks(Iterable<LinkData> links) {
    assertThat(present().getLinks())
        .as(describe() + " links")
        .containsExactlyInAnyOrderElementsOf(links);
    return this;
  }

  /**
   * {@return this, having checked that the links are these and no others, in any order}
   *
   * @param links the links
   */
  public SpanDataAssert hasLinks(LinkData... links) {
    return hasLinks(Arrays.asList(links));
  }

  /**
   * {@return this, having checked the links by an assertion on all of them}
   *
   * @param condition the assertion
   */
  public SpanDataAssert hasLinksSatisfying(Consumer<List<? extends LinkData>> condition) {
    assertThat(present().getLinks()).as(describe() + " links").satisfies(condition);
    return this;
  }

  /**
   * {@return this, having checked the status}
   *
   * @param status the status
   */
  public SpanDataAssert hasStatus(StatusData status) {
    return has("status", present().getStatus(), status);
  }

  /**
   * {@return this, having checked the status by assertions}
   *
   * @param status the assertions
   */
  public SpanDataAssert hasStatusSatisfying(Consumer<StatusDataAssert> status) {
    status.accept(new StatusDataAssert(present().getStatus()).as(describe()));
    return this;
  }

  /**
   * {@return this, having checked the end time}
   *
   * @param endEpochNanos nanoseconds since 1970
   */
  public SpanDataAssert endsAt(long endEpochNanos) {
    return has("end time", present().getEndEpochNanos(), endEpochNanos);
  }

  /**
   * {@return this, having checked the end time}
   *
   * @param endEpoch the time since 1970
   * @param unit its unit
   */
  public SpanDataAssert endsAt(long endEpoch, TimeUnit unit) {
    return endsAt(unit.toNanos(endEpoch));
  }

  /**
   * {@return this, having checked the end time}
   *
   * @param timestamp the time
   */
  public SpanDataAssert endsAt(Instant timestamp) {
    return endsAt(EpochNanos.of(timestamp));
  }

  /** {@return this, having checked that the span has ended} */
  public SpanDataAssert hasEnded() {
    return has("ended", present().hasEnded(), true);
  }

  /** {@return this, having checked that the span has not ended} */
  public SpanDataAssert hasNotEnded() {
    return has("ended", present().hasEnded(), false);
  }

  /**
   * {@return this, having checked the total number of events, dropped ones included}
   *
   * @param totalRecordedEvents the number
   */
  public SpanDataAssert hasTotalRecordedEvents(int totalRecordedEvents) {
    return has("total number of events", present().getTotalRecordedEvents(), totalRecordedEvents);
  }

  /**
   * {@return this, having checked the total number of links, dropped ones included}
   *
   * @param totalRecordedLinks the number
   */
  public SpanDataAssert hasTotalRecordedLinks(int totalRecordedLinks) {
    return has("total number of links", present().getTotalRecordedLinks(), totalRecordedLinks);
  }

  /**
   * {@return this, having checked the total number of attributes, dropped ones included}
   *
   * @param totalAttributeCount the number
   */
  public SpanDataAssert hasTotalAttributeCount(int totalAttributeCount) {
    return has(
        "total number of attributes", present().getTotalAttributeCount(), totalAttributeCount);
  }

  private SpanDataAssert has(String property, Object found, Object expected) {
    assertThatObject(found).as(describe() + " " + property).isEqualTo(expected);
    return this;
  }

  private AttributeChecks attributes() {
    return new AttributeChecks(describe(), present().getAttributes());
  }

  private SpanData present() {
    isNotNull();
    return actual;
  }

  private String describe() {
    return AttributeChecks.describe(this, "span '" + present().getName() + "'");
  }
}
