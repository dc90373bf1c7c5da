package dev.peregrine.exporter.otlp.internal.encode;

import static dev.peregrine.exporter.otlp.internal.encode.CommonFields.dropped;

import dev.peregrine.sdk.common.internal.ApiAccess;
import dev.peregrine.sdk.common.internal.annotation.HotPath;
import dev.peregrine.sdk.trace.internal.EncodableSpan;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.data.StatusData;
import java.util.List;

/** Fields of {@code Span} and of the messages within it. */
final class SpanFields {

  private static final Field TRACE_ID = Field.scalar(1, "traceId");
  private static final Field SPAN_ID = Field.scalar(2, "spanId");
  private static final Field TRACE_STATE = Field.scalar(3, "traceState");
  private static final Field PARENT_SPAN_ID = Field.scalar(4, "parentSpanId");
  private static final Field NAME = Field.scalar(5, "name");
  private static final Field KIND = Field.scalar(6, "kind");
  private static final Field START_TIME = Field.scalar(7, "startTimeUnixNano");
  private static final Field END_TIME = Field.scalar(8, "endTimeUnixNano");
  private static final Field ATTRIBUTES = Field.message(9, "attributes", 1);
  private static final Field DROPPED_ATTRIBUTES = Field.scalar(10, "droppedAttributesCount");
  private static final Field EVENTS = Field.message(11, "events", 1);
  private static final Field DROPPED_EVENTS = Field.scalar(12, "droppedEventsCount");
  private static final Field LINKS = Field.message(13, "links", 1);
  private static final Field DROPPED_LINKS = Field.scalar(14, "droppedLinksCount");
  private static final Field STATUS = Field.message(15, "status", 1);
  private static final Field FLAGS = Field.scalar(16, "flags");

  private static final Field EVENT_TIME = Field.scalar(1, "timeUnixNano");
  private static final Field EVENT_NAME = Field.scalar(2, "name");
  private static final Field EVENT_ATTRIBUTES = Field.message(3, "attributes", 1);
  private static final Field EVENT_DROPPED_ATTRIBUTES = Field.scalar(4, "droppedAttributesCount");

  private static final Field LINK_TRACE_ID = Field.scalar(1, "traceId");
  private static final Field LINK_SPAN_ID = Field.scalar(2, "spanId");
  private static final Field LINK_TRACE_STATE = Field.scalar(3, "traceState");
  private static final Field LINK_ATTRIBUTES = Field.message(4, "attributes", 1);
  private static final Field LINK_DROPPED_ATTRIBUTES = Field.scalar(5, "droppedAttributesCount");
  private static final Field LINK_FLAGS = Field.scalar(6, "flags");

  private static final Field STATUS_MESSAGE = Field.scalar(2, "message");
  private static final Field STATUS_CODE = Field.scalar(3, "code");

  private static final int HAS_IS_REMOTE = 0x100;
  private static final int IS_REMOTE = 0x200;

  private SpanFields() {}

  static List<Level> toName() {
    return List.of(Level.text(NAME));
  }

  @HotPath("OtlpEncodeBenchmark")
  static void span(OtlpWriter out, EncodableSpan span) {
    out.traceId(TRACE_ID, span.traceIdHigh(), span.traceIdLow());
    out.spanId(SPAN_ID, span.spanIdBits());
    out.string(TRACE_STATE, ApiAccess.traceStateHeader(span.traceState()));
    out.spanId(PARENT_SPAN_ID, span.parentSpanIdBits());
    out.string(NAME, span.getName());
    out.uint32(KIND, kind(span.getKind()));
    out.fixed64(START_TIME, span.getStartEpochNanos());
    out.fixed64(END_TIME, span.getEndEpochNanos());
    int attributes = span.attributeCount();
    CommonFields.attributes(out, ATTRIBUTES, span.attributePairs(), attributes);
    out.uint32(DROPPED_ATTRIBUTES, dropped(span.getTotalAttributeCount(), attributes));
    List<EventData> events = span.getEvents();
    events(out, events);
    out.uint32(DROPPED_EVENTS, dropped(span.getTotalRecordedEvents(), events.size()));
    List<LinkData> links = span.getLinks();
    links(out, links);
    out.uint32(DROPPED_LINKS, dropped(span.getTotalRecordedLinks(), links.size()));
    status(out, span.getStatus());
    out.fixed32(FLAGS, flags(span.traceFlagBits(), span.hasRemoteParent()));
  }

  private static void events(OtlpWriter out, List<EventData> events) {
    if (events.isEmpty()) {
      return;
    }
    out.beginList(EVENTS);
    for (int i = 0; i < events.size(); i++) {
      int mark = out.beginElement(EVENTS);
      event(out, events.get(i));
      out.end(EVENTS, mark);
    }
    out.endList();
  }

  private static void event(OtlpWriter out, EventData event) {
    out.fixed64(EVENT_TIME, event.getEpochNanos());
    out.string(EVENT_NAME, event.getName());
    Attributes attributes = event.getAttributes();
    CommonFields.attributes(out, EVENT_ATTRIBUTES, ApiAccess.pairs(attributes));
    out.uint32(
        EVENT_DROPPED_ATTRIBUTES, dropped(event.getTotalAttributeCount(), attributes.size()));
  }

  private static void links(OtlpWriter out, List<LinkData> links) {
    if (links.isEmpty()) {
      return;
    }
    out.beginList(LINKS);
    for (int i = 0; i < links.size(); i++) {
      int mark = out.beginElement(LINKS);
      link(out, links.get(i));
      out.end(LINKS, mark);
    }
    out.endList();
  }

  private static void link(OtlpWriter out, LinkData link) {
    SpanContext context = link.getSpanContext();
    out.traceId(LINK_TRACE_ID, ApiAccess.traceIdHigh(context), ApiAccess.traceIdLow(context));
    out.spanId(LINK_SPAN_ID, ApiAccess.spanIdBits(context));
    out.string(LINK_TRACE_STATE, ApiAccess.traceStateHeader(context.getTraceState()));
    Attributes attributes = link.getAttributes();
    CommonFields.attributes(out, LINK_ATTRIBUTES, ApiAccess.pairs(attributes));
    out.uint32(LINK_DROPPED_ATTRIBUTES, dropped(link.getTotalAttributeCount(), attributes.size()));
    out.fixed32(LINK_FLAGS, flags(context.getTraceFlags().asByte(), context.isRemote()));
  }

  private static void status(OtlpWriter out, StatusData status) {
    StatusCode code = status.getStatusCode();
    if (code == StatusCode.UNSET && status.getDescription().isEmpty()) {
      return;
    }
    int mark = out.begin(STATUS);
    out.string(STATUS_MESSAGE, status.getDescription());
    out.uint32(STATUS_CODE, code(code));
    out.end(STATUS, mark);
  }

  private static int flags(int w3cFlags, boolean remote) {
    return (w3cFlags & 0xFF) | HAS_IS_REMOTE | (remote ? IS_REMOTE : 0);
  }

  /** Without a switch, which would be a class of its own that each start loads. */
  private static int kind(SpanKind kind) {
    if (kind == SpanKind.INTERNAL) {
      return 1;
    }
    if (kind == SpanKind.SERVER) {
      return 2;
    }
    if (kind == SpanKind.CLIENT) {
      return 3;
    }
    if (kind == SpanKind.PRODUCER) {
      return 4;
    }
    if (kind == SpanKind.CONSUMER) {
      return 5;
    }
    throw new IllegalArgumentException("A span of kind " + kind);
  }

  private static int code(StatusCode code) {
    if (code == StatusCode.UNSET) {
      return 0;
    }
    if (code == StatusCode.OK) {
      return 1;
    }
    if (code == StatusCode.ERROR) {
      return 2;
    }
    throw new IllegalArgumentException("A status of code " + code);
  }
}
