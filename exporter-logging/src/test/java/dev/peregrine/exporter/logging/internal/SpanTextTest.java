package dev.peregrine.exporter.logging.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import io.opentelemetry.sdk.testing.trace.TestSpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import org.junit.jupiter.api.Test;

class SpanTextTest {

  private static final String TRACE_ID = "0102030405060708090a0b0c0d0e0f10";

  private final TestSpanData.Builder span =
      TestSpanData.builder()
          .setName("GET /orders")
          .setSpanContext(context("0000000000000001"))
          .setKind(SpanKind.SERVER)
          .setStartEpochNanos(1_000_000)
          .setEndEpochNanos(2_234_567)
          .setStatus(StatusData.unset())
          .setHasEnded(true);

  private static SpanContext context(String spanId) {
    return SpanContext.create(TRACE_ID, spanId, TraceFlags.getSampled(), TraceState.getDefault());
  }

  @Test
  void append_plainSpan_isItsNameIdsKindTracerAttributesAndDuration() {
    assertThat(Lines.of(SpanText::append, span.build()))
        .containsExactly(
            "'GET /orders' : " + TRACE_ID + " 0000000000000001 SERVER [tracer: :] {} 1.235 ms");
  }

  @Test
  void append_spanWithEverything_tellsAll() {
    span.setInstrumentationScopeInfo(
            InstrumentationScopeInfo.builder("shop").setVersion("1.2").build())
        .setAttributes(Attributes.builder().put("user", "ann").put("items", 2).build())
        .setStatus(StatusData.create(io.opentelemetry.api.trace.StatusCode.ERROR, "no stock"))
        .setParentSpanContext(context("0000000000000002"))
        .setTotalRecordedEvents(3)
        .setTotalRecordedLinks(1);
    assertThat(Lines.of(SpanText::append, span.build()))
        .containsExactly(
            "'GET /orders' : "
                + TRACE_ID
                + " 0000000000000001 SERVER [tracer: shop:1.2] {items=2, user=\"ann\"} 1.235 ms,"
                + " ERROR 'no stock', parent 0000000000000002, 3 events, 1 links");
  }

  @Test
  void append_controlCharacters_stayOneLine() {
    span.setName("a\nb\r\t\u001b[31m");
    assertThat(Lines.of(SpanText::append, span.build()).get(0))
        .startsWith("'a\\nb\\r\\t\\u001b[31m' : ");
  }
}
