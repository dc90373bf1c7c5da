package dev.peregrine.exporter.otlp.internal.encode;

import dev.peregrine.sdk.common.internal.ApiAccess;
import dev.peregrine.sdk.common.internal.annotation.HotPath;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.sdk.logs.data.LogRecordData;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fields of {@code LogRecord}. */
final class LogFields {

  private static final Field TIME = Field.scalar(1, "timeUnixNano");
  private static final Field SEVERITY_NUMBER = Field.scalar(2, "severityNumber");
  private static final Field SEVERITY_TEXT = Field.scalar(3, "severityText");
  private static final Field BODY = Field.message(5, "body", 1);
  private static final Field ATTRIBUTES = Field.message(6, "attributes", 1);
  private static final Field DROPPED_ATTRIBUTES = Field.scalar(7, "droppedAttributesCount");
  private static final Field FLAGS = Field.scalar(8, "flags");
  private static final Field TRACE_ID = Field.scalar(9, "traceId");
  private static final Field SPAN_ID = Field.scalar(10, "spanId");
  private static final Field OBSERVED_TIME = Field.scalar(11, "observedTimeUnixNano");
  private static final Field EVENT_NAME = Field.scalar(12, "eventName");

  private LogFields() {}

  static List<Level> toEventName() {
    return List.of(Level.text(EVENT_NAME));
  }

  static List<Level> toBody() {
    return List.of(Level.message(BODY), AnyValueFields.toText());
  }

  /** Writes a record whose body, and attributes as keys and values in turn, are at hand. */
  @HotPath("LogEncodeBenchmark")
  static void log(
      OtlpWriter out, LogRecordData log, @Nullable Object body, Object[] pairs, int attributes) {
    out.fixed64(TIME, log.getTimestampEpochNanos());
    out.uint32(SEVERITY_NUMBER, log.getSeverity().getSeverityNumber());
    text(out, SEVERITY_TEXT, log.getSeverityText());
    if (body != null) {
      int mark = out.begin(BODY);
      AnyValueFields.write(out, body, 1);
      out.end(BODY, mark);
    }
    CommonFields.attributes(out, ATTRIBUTES, pairs, attributes);
    out.uint32(DROPPED_ATTRIBUTES, CommonFields.dropped(log.getTotalAttributeCount(), attributes));
    span(out, log.getSpanContext());
    out.fixed64(OBSERVED_TIME, log.getObservedTimestampEpochNanos());
    text(out, EVENT_NAME, log.getEventName());
  }

  /** An id without the other would say nothing, so an invalid context is left out as a whole. */
  private static void span(OtlpWriter out, SpanContext context) {
    if (context.isValid()) {
      out.fixed32(FLAGS, context.getTraceFlags().asByte() & 0xFF);
      out.traceId(TRACE_ID, ApiAccess.traceIdHigh(context), ApiAccess.traceIdLow(context));
      out.spanId(SPAN_ID, ApiAccess.spanIdBits(context));
    }
  }

  private static void text(OtlpWriter out, Field field, @Nullable String text) {
    if (text != null) {
      out.string(field, text);
    }
  }
}
