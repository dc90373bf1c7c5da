package io.opentelemetry.sdk.testing.assertj;

import static io.opentelemetry.api.common.AttributeKey.longKey;
import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static io.opentelemetry.sdk.testing.assertj.OpenTelemetryAssertions.assertThat;
import static io.opentelemetry.sdk.testing.assertj.OpenTelemetryAssertions.assertThatThrownBy;
import static io.opentelemetry.sdk.testing.assertj.OpenTelemetryAssertions.attributeEntry;
import static io.opentelemetry.sdk.testing.assertj.OpenTelemetryAssertions.equalTo;
import static io.opentelemetry.sdk.testing.assertj.OpenTelemetryAssertions.satisfies;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SpanDataAssertTest {

  private static Arguments of(Consumer<SpanDataAssert> assertion, String... messages) {
    return Arguments.of(String.join(" ", messages), assertion, List.of(messages));
  }

  private static EventData exception(Throwable exception) {
    return EventData.create(
        1,
        "exception",
        Attributes.of(
            stringKey("exception.type"), exception.getClass().getName(),
            stringKey("exception.message"), exception.getMessage()));
  }

  @Test
  @SuppressWarnings("deprecation") // still part of the contract
  void everyAssertion_truth_passes() {
    assertThat(Spans.full())
        .hasName("n")
        .hasKind(SpanKind.SERVER)
        .hasTraceId(Spans.TRACE_ID)
        .hasSpanId(Spans.SPAN_ID)
        .hasParentSpanId(Spans.PARENT_ID)
        .hasParent(Spans.minimal("parent").setSpanContext(Spans.context(Spans.PARENT_ID)).build())
        .isSampled()
        .hasTraceState(TraceState.builder().put("k", "v").build())
        .hasResource(Spans.RESOURCE)
        .hasResourceSatisfying(resource -> resource.hasSchemaUrl("http://schema"))
        .hasInstrumentationScopeInfo(Spans.SCOPE)
        .hasInstrumentationLibraryInfo(
            io.opentelemetry.sdk.common.InstrumentationLibraryInfo.create("scope", null))
        .startsAt(100)
        .startsAt(100, TimeUnit.NANOSECONDS)
        .startsAt(Instant.ofEpochSecond(0, 100))
        .endsAt(200)
        .endsAt(200, TimeUnit.NANOSECONDS)
        .endsAt(Instant.ofEpochSecond(0, 200))
        .hasEnded()
        .hasStatus(Spans.STATUS)
        .hasStatusSatisfying(status -> status.isError().hasDescription("no such host"))
        .hasAttribute(stringKey("s"), "v")
        .hasAttribute(satisfies(longKey("l"), value -> value.isPositive()))
        .hasAttributes(Spans.ATTRIBUTES)
        .hasAttributesSatisfying(equalTo(stringKey("s"), "v"), equalTo(longKey("l"), 1))
        .hasAttributesSatisfying(attributes -> assertThat(attributes).hasSize(8))
        .hasEvents(Spans.EVENT_2, Spans.EVENT_1)
        .hasEvents(List.of(Spans.EVENT_1, Spans.EVENT_2))
        .hasEventsSatisfying(events -> assertThat(events).hasSize(2))
        .hasEventsSatisfyingExactly(event -> event.hasName("e1"), event -> event.hasName("e2"))
        .hasLinks(Spans.LINK)
        .hasLinks(List.of(Spans.LINK))
        .hasLinksSatisfying(links -> assertThat(links).hasSize(1))
        .hasException(null)
        .hasTotalAttributeCount(9)
        .hasTotalRecordedEvents(3)
        .hasTotalRecordedLinks(2);
    assertThat(Spans.minimal("n").setHasEnded(false).build())
        .hasNoParent()
        .isNotSampled()
        .hasNotEnded()
        .hasAttributes()
        .hasAttributesSatisfyingExactly()
        .hasEvents()
        .hasEventsSatisfyingExactly()
        .hasLinks();
  }

  private static List<Arguments> falsehoods() {
    return List.of(
        of(span -> span.hasName("x"), "[span name]", "expected: \"x\"", "but was: \"n\""),
        of(span -> span.hasKind(SpanKind.CLIENT), "[span 'n' kind]", "CLIENT", "SERVER"),
        of(span -> span.hasTraceId("x"), "[span 'n' trace id]", "\"x\"", Spans.TRACE_ID),
        of(span -> span.hasSpanId("x"), "[span 'n' span id]", "\"x\"", Spans.SPAN_ID),
        of(span -> span.hasParentSpanId("x"), "[span 'n' parent span id]", Spans.PARENT_ID),
        of(span -> span.hasNoParent(), "[span 'n' parent span id]", "0000000000000000"),
        of(span -> span.hasParent(Spans.full()), "[span 'n' parent span id]", Spans.SPAN_ID),
        of(span -> span.hasParent(Spans.minimal("p").build()), "[span 'n' trace id]"),
        of(span -> span.isNotSampled(), "[span 'n' sampled flag]", "false", "true"),
        of(span -> span.hasTraceState(TraceState.getDefault()), "[span 'n' trace state]"),
        of(span -> span.hasResource(Resource.empty()), "[span 'n' resource]", "http://schema"),
        of(
            span -> span.hasResourceSatisfying(resource -> resource.hasSchemaUrl("x")),
            "[span 'n': resource schema URL]"),
        of(
            span -> span.hasInstrumentationScopeInfo(InstrumentationScopeInfo.empty()),
            "[span 'n' instrumentation scope]"),
        of(span -> span.startsAt(1), "[span 'n' start time]", "1L", "100L"),
        of(span -> span.startsAt(1, TimeUnit.MICROSECONDS), "1000L", "100L"),
        of(span -> span.startsAt(Instant.ofEpochSecond(1)), "1000000000L", "100L"),
        of(span -> span.endsAt(1), "[span 'n' end time]", "1L", "200L"),
        of(span -> span.endsAt(1, TimeUnit.MICROSECONDS), "1000L", "200L"),
        of(span -> span.endsAt(Instant.EPOCH), "0L", "200L"),
        of(span -> span.hasNotEnded(), "[span 'n' ended]", "false", "true"),
        of(span -> span.hasStatus(StatusData.ok()), "[span 'n' status]", "OK", "no such host"),
        of(
            span -> span.hasStatusSatisfying(status -> status.hasCode(StatusCode.UNSET)),
            "[span 'n': status code]",
            "UNSET",
            "ERROR"),
        of(
            span -> span.hasAttribute(stringKey("s"), "x"),
            "[span 'n': STRING attribute 's']",
            "expected: \"x\"",
            "but was: \"v\""),
        of(
            span -> span.hasAttribute(longKey("zz"), 1L),
            "[span 'n'] Expected LONG attribute 'zz', but there is only: {",
            "s=\"v\""),
        of(span -> span.hasAttribute(longKey("s"), 1L), "Expected LONG attribute 's'"),
        of(
            span -> span.hasAttributes(attributeEntry("s", "v")),
            "[span 'n': unexpected attributes]",
            "LONG attribute 'l': 1"),
        of(span -> span.hasAttributes(Attributes.empty()), "[span 'n': unexpected attributes]"),
        of(
            span ->
                span.hasAttributesSatisfying(
                    equalTo(stringKey("s"), "x"), equalTo(longKey("l"), 2)),
            "Multiple Failures (2 failures)",
            "[span 'n': STRING attribute 's']",
            "[span 'n': LONG attribute 'l']"),
        of(
            span ->
                span.hasAttributesSatisfying(
                    attributes -> assertThat(attributes).containsEntry("s", "x")),
            "[span 'n' attributes]",
            "STRING attribute 's'"),
        of(
            span -> span.hasAttributesSatisfyingExactly(equalTo(stringKey("s"), "v")),
            "[span 'n': unexpected attributes]",
            "LONG_ARRAY attribute 'la': [1, 2]"),
        of(span -> span.hasEvents(Spans.EVENT_1), "[span 'n' events]", "e2"),
        of(
            span -> span.hasEventsSatisfying(events -> assertThat(events).isEmpty()),
            "[span 'n' events]"),
        of(
            span -> span.hasEventsSatisfyingExactly(event -> event.hasName("e1")),
            "[span 'n' events]",
            "Expected size: 1 but was: 2"),
        of(
            span ->
                span.hasEventsSatisfyingExactly(
                    event -> event.hasName("e2"), event -> event.hasName("e1")),
            "[span 'n': event name]",
            "\"e2\""),
        of(span -> span.hasLinks(), "[span 'n' links]"),
        of(
            span -> span.hasLinksSatisfying(links -> assertThat(links).isEmpty()),
            "[span 'n' links]"),
        of(
            span -> span.hasException(new IllegalStateException("boom")),
            "[span 'n'] Expected exception java.lang.IllegalStateException: boom, but there is"
                + " only: []"),
        of(span -> span.hasTotalAttributeCount(8), "[span 'n' total number of attributes]"),
        of(span -> span.hasTotalRecordedEvents(2), "[span 'n' total number of events]"),
        of(span -> span.hasTotalRecordedLinks(1), "[span 'n' total number of links]"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("falsehoods")
  void assertion_falsehood_failsNamingWhatWasFound(
      String name, Consumer<SpanDataAssert> assertion, List<String> messages) {
    assertThatThrownBy(() -> assertion.accept(assertThat(Spans.full())))
        .isInstanceOf(AssertionError.class)
        .message()
        .contains(messages);
  }

  @Test
  void assertion_noEndedOrSampledSpan_fails() {
    SpanData span = Spans.minimal("n").setHasEnded(false).build();

    assertThatThrownBy(() -> assertThat(span).hasEnded()).isInstanceOf(AssertionError.class);
    assertThatThrownBy(() -> assertThat(span).isSampled()).isInstanceOf(AssertionError.class);
  }

  @Test
  void assertion_nullSpan_fails() {
    assertThatThrownBy(() -> assertThat((SpanData) null).hasName("n"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("not to be null");
  }

  @Test
  void assertion_described_keepsTheDescription() {
    assertThatThrownBy(
            () -> assertThat(Spans.full()).as("the server's").hasAttribute(stringKey("s"), "x"))
        .hasMessageContaining("[the server's: span 'n': STRING attribute 's']");
  }

  @Test
  void hasException_recorded_comparesTypeAndMessage() {
    SpanData span =
        Spans.minimal("n")
            .setEvents(List.of(Spans.EVENT_1, exception(new IllegalStateException("boom"))))
            .build();

    assertThat(span).hasException(new IllegalStateException("boom"));
    for (Throwable other :
        List.of(new IllegalStateException("bang"), new RuntimeException("boom"))) {
      assertThatThrownBy(() -> assertThat(span).hasException(other))
          .hasMessageContaining(other.toString())
          .hasMessageContaining("[java.lang.IllegalStateException: boom]");
    }
    assertThatThrownBy(() -> assertThat(span).hasException(null))
        .hasMessageContaining("[span 'n' exceptions]")
        .hasMessageContaining("java.lang.IllegalStateException: boom");
  }
}
