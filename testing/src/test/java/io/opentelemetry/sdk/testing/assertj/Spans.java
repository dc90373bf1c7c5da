package io.opentelemetry.sdk.testing.assertj;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.testing.trace.TestSpanData;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import java.util.List;

/** Spans that the tests of assertions share. */
final class Spans {

  static final String TRACE_ID = "0af7651916cd43dd8448eb211c80319c";
  static final String SPAN_ID = "b7ad6b7169203331";
  static final String PARENT_ID = "b7ad6b7169203332";
  static final Attributes ATTRIBUTES =
      Attributes.builder()
          .put("s", "v")
          .put("l", 1L)
          .put("d", 1.5)
          .put("b", true)
          .put("sa", "a", "b")
          .put("la", 1L, 2L)
          .put("da", 1.5, 2.5)
          .put("ba", true, false)
          .build();
  static final Resource RESOURCE =
      Resource.create(Attributes.of(AttributeKey.stringKey("r"), "1"), "http://schema");
  static final InstrumentationScopeInfo SCOPE = InstrumentationScopeInfo.create("scope");
  static final EventData EVENT_1 = EventData.create(150, "e1", ATTRIBUTES);
  static final EventData EVENT_2 = EventData.create(160, "e2", Attributes.empty());
  static final LinkData LINK = LinkData.create(context(SPAN_ID));
  static final StatusData STATUS = StatusData.create(StatusCode.ERROR, "no such host");

  private Spans() {}

  static SpanContext context(String spanId) {
    return SpanContext.create(
        TRACE_ID, spanId, TraceFlags.getSampled(), TraceState.builder().put("k", "v").build());
  }

  /** A span without anything but what it must have. */
  static TestSpanData.Builder minimal(String name) {
    return TestSpanData.builder()
        .setName(name)
        .setKind(SpanKind.INTERNAL)
        .setStatus(StatusData.unset())
        .setStartEpochNanos(100)
        .setEndEpochNanos(200)
        .setHasEnded(true);
  }

  /** A span with everything. */
  static SpanData full() {
    return minimal("n")
        .setKind(SpanKind.SERVER)
        .setStatus(STATUS)
        .setSpanContext(context(SPAN_ID))
        .setParentSpanContext(context(PARENT_ID))
        .setAttributes(ATTRIBUTES)
        .setTotalAttributeCount(9)
        .setEvents(List.of(EVENT_1, EVENT_2))
        .setTotalRecordedEvents(3)
        .setLinks(List.of(LINK))
        .setTotalRecordedLinks(2)
        .setResource(RESOURCE)
        .setInstrumentationScopeInfo(SCOPE)
        .build();
  }
}
