package io.opentelemetry.sdk.testing.assertj;

import static io.opentelemetry.sdk.testing.assertj.OpenTelemetryAssertions.assertThat;
import static io.opentelemetry.sdk.testing.assertj.OpenTelemetryAssertions.assertThatThrownBy;

import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;

class TracesAssertTest {

  private static final String OTHER_TRACE_ID = "0af7651916cd43dd8448eb211c803199";

  private static final SpanData PARENT = span(Spans.TRACE_ID, Spans.SPAN_ID, "parent", 200);
  private static final SpanData CHILD = span(Spans.TRACE_ID, Spans.PARENT_ID, "child", 300);
  private static final SpanData OTHER = span(OTHER_TRACE_ID, Spans.SPAN_ID, "other", 100);

  private static SpanData span(String traceId, String spanId, String name, long start) {
    return Spans.minimal(name)
        .setSpanContext(
            SpanContext.create(traceId, spanId, TraceFlags.getSampled(), TraceState.getDefault()))
        .setStartEpochNanos(start)
        .build();
  }

  private static TracesAssert traces() {
    return TracesAssert.assertThat(List.of(CHILD, OTHER, PARENT));
  }

  @Test
  void assertThat_spans_groupsByTraceAndSortsByStart() {
    traces()
        .hasTracesSatisfyingExactly(
            trace ->
                trace
                    .hasTraceId(Spans.TRACE_ID)
                    .hasSpansSatisfyingExactly(
                        span -> span.hasName("parent"), span -> span.hasName("child")),
            trace ->
                trace
                    .hasTraceId(OTHER_TRACE_ID)
                    .hasSpansSatisfyingExactly(span -> span.hasName("other")));
  }

  @Test
  void assertThat_traces_leavesThemAsTheyAre() {
    Collection<List<SpanData>> traces = List.of(List.of(CHILD, PARENT), List.of(OTHER));

    TracesAssert.assertThat(traces)
        .hasTracesSatisfyingExactly(
            List.of(
                trace ->
                    trace.hasSpansSatisfyingExactly(
                        List.of(span -> span.hasName("child"), span -> span.hasName("parent"))),
                trace -> trace.hasSize(1)));
  }

  @Test
  void hasSpansSatisfyingExactlyInAnyOrder_otherOrder_passes() {
    traces()
        .first()
        .hasSpansSatisfyingExactlyInAnyOrder(
            span -> span.hasName("child"), span -> span.hasName("parent"));
  }

  @Test
  void getSpan_index_isThatSpan() {
    traces()
        .hasTracesSatisfyingExactly(
            trace -> assertThat(trace.getSpan(1)).isSameAs(CHILD), trace -> trace.hasSize(1));
  }

  @Test
  void hasTracesSatisfyingExactly_otherNumber_failsListingTheSpans() {
    assertThatThrownBy(() -> traces().hasTracesSatisfyingExactly(trace -> {}))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("Expected size: 1 but was: 2")
        .hasMessageContaining(
            "'child' {INTERNAL, spanId=b7ad6b7169203332, parentSpanId=0000000000000000,"
                + " status=UNSET, attributes={}, events=[]}");
  }

  @Test
  void hasSpansSatisfyingExactly_otherNumber_failsNamingTheTrace() {
    assertThatThrownBy(
            () ->
                traces()
                    .hasTracesSatisfyingExactly(
                        trace -> trace.hasSpansSatisfyingExactly(span -> {}), trace -> {}))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("[trace 0]")
        .hasMessageContaining("Expected size: 1 but was: 2");
  }

  @Test
  void hasSpansSatisfyingExactly_otherSpan_failsNamingTraceAndSpan() {
    assertThatThrownBy(
            () ->
                traces()
                    .hasTracesSatisfyingExactly(
                        trace ->
                            trace.hasSpansSatisfyingExactly(
                                span -> span.hasName("parent"), span -> span.hasName("x")),
                        trace -> {}))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("[trace 0: span 1: span name]")
        .hasMessageContaining("but was: \"child\"");
  }

  @Test
  void hasSpansSatisfyingExactlyInAnyOrder_otherSpan_failsListingTheSpans() {
    assertThatThrownBy(
            () ->
                traces()
                    .first()
                    .hasSpansSatisfyingExactlyInAnyOrder(
                        span -> span.hasName("child"), span -> span.hasName("x")))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("'parent' {INTERNAL, spanId=");
  }

  @Test
  void hasTraceId_otherId_fails() {
    assertThatThrownBy(() -> traces().first().hasTraceId("x"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("trace id]")
        .hasMessageContaining(Spans.TRACE_ID);
  }

  @Test
  void getSpan_indexTooLarge_fails() {
    assertThatThrownBy(
            () -> traces().hasTracesSatisfyingExactly(trace -> trace.getSpan(2), trace -> {}))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("[trace 0]");
  }

  @Test
  void iterableAssertions_inherited_areOnSpans() {
    traces().hasSize(2).element(1).element(0).hasName("other");
    traces().filteredOn(trace -> trace.size() > 1).hasSize(1);
    traces().first().filteredOn(span -> span.getName().equals("child")).hasSize(1);
  }
}
