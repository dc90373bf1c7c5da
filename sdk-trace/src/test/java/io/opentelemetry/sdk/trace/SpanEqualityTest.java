package io.opentelemetry.sdk.trace;

import static io.opentelemetry.api.common.AttributeKey.longKey;
import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import org.junit.jupiter.api.Test;

/** What tests of applications compare. */
class SpanEqualityTest {

  private static final SpanContext OTHER =
      SpanContext.create(
          "0123456789abcdef0123456789abcdef",
          "0123456789abcdef",
          TraceFlags.getSampled(),
          TraceState.getDefault());
  private static final Attributes ATTRIBUTES = Attributes.of(stringKey("x"), "y");
  private static final Exception EXCEPTION = new IllegalStateException("bad");

  private final FakeClock clock = new FakeClock();
  private final SdkTracerProvider provider =
      SdkTracerProvider.builder()
          .addSpanProcessor(new RecordingProcessor())
          .setClock(clock)
          .build();

  private Span started() {
    Span span = provider.get("scope").spanBuilder("name").addLink(OTHER, ATTRIBUTES).startSpan();
    span.setAttribute("a", 1);
    span.addEvent("event", ATTRIBUTES);
    span.recordException(EXCEPTION, ATTRIBUTES);
    span.setStatus(StatusCode.ERROR, "why");
    return span;
  }

  private static SpanData data(Span span) {
    return ((ReadableSpan) span).toSpanData();
  }

  private static void assertEqual(Object one, Object other) {
    assertThat(one).isEqualTo(other).hasSameHashCodeAs(other);
    assertThat(other).isEqualTo(one);
  }

  @Test
  void parts_ofTwoSpansWithTheSameValues_areEqual() {
    SpanData one = data(started());
    SpanData other = data(started());

    assertEqual(one.getEvents(), other.getEvents());
    assertEqual(one.getLinks(), other.getLinks());
    assertEqual(one.getAttributes(), other.getAttributes());
    assertThat(one).isNotEqualTo(other);
  }

  @Test
  void parts_andThoseMadeByHand_areEqual() {
    SpanData span = data(started());

    assertEqual(span.getAttributes(), Attributes.of(longKey("a"), 1L));
    assertEqual(span.getEvents().get(0), EventData.create(clock.now(), "event", ATTRIBUTES));
    assertEqual(span.getLinks().get(0), LinkData.create(OTHER, ATTRIBUTES));
    assertEqual(span.getStatus(), StatusData.create(StatusCode.ERROR, "why"));
  }

  @Test
  void exceptionEvent_anyOtherValue_isNotEqual() {
    Span span = started();
    span.recordException(EXCEPTION);
    span.recordException(new IllegalStateException("bad"), ATTRIBUTES);
    clock.advance(1);
    span.recordException(EXCEPTION, ATTRIBUTES);
    var events = data(span).getEvents();

    assertThat(events.subList(2, 5)).doesNotContain(events.get(1));
    assertThat(events.get(1).toString())
        .startsWith("ExceptionEventData{epochNanos=1000000000000, exception=java.lang.Illegal")
        .contains("x=\"y\"");
  }

  @Test
  void data_ofALiveSpan_isEqualUntilItChanges() {
    Span span = started();
    SpanData before = data(span);

    assertEqual(before, data(span));
    span.setAttribute("more", true);
    assertThat(data(span)).isNotEqualTo(before);
  }
}
