package dev.peregrine.sdk.logs.processors;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.logs.LogRecordProcessor;
import io.opentelemetry.sdk.logs.ReadWriteLogRecord;
import java.util.concurrent.TimeUnit;

/**
 * Adds events that are emitted as log records to the span they belong to, as span events. Does so
 * if the record has an event name and the span of its context is recording. The record goes on its
 * way through the other processors as well. Safe for use by several threads.
 *
 * @see <a
 *     href="https://opentelemetry.io/docs/specs/otel/logs/sdk/#event-to-span-event-bridge">Specification</a>
 */
public final class EventToSpanEventBridge implements LogRecordProcessor {

  private static final EventToSpanEventBridge INSTANCE = new EventToSpanEventBridge();

  private EventToSpanEventBridge() {}

  /** The bridge; it has no settings. */
  public static EventToSpanEventBridge create() {
    return INSTANCE;
  }

  @Override
  public void onEmit(Context context, ReadWriteLogRecord logRecord) {
    String name = logRecord.getEventName();
    if (name == null || name.isEmpty()) {
      return;
    }
    Span span = Span.fromContext(context);
    if (span.isRecording() && isOf(span.getSpanContext(), logRecord.getSpanContext())) {
      addEvent(span, name, logRecord);
    }
  }

  /** Whether a record's ids, which a processor may have changed, are still those of the span. */
  private static boolean isOf(SpanContext span, SpanContext record) {
    return record.isValid()
        && record.getSpanId().equals(span.getSpanId())
        && record.getTraceId().equals(span.getTraceId());
  }

  private static void addEvent(Span span, String name, ReadWriteLogRecord logRecord) {
    long timestamp = logRecord.getTimestampEpochNanos();
    long epochNanos = timestamp != 0 ? timestamp : logRecord.getObservedTimestampEpochNanos();
    if (epochNanos != 0) {
      span.addEvent(name, logRecord.getAttributes(), epochNanos, TimeUnit.NANOSECONDS);
    } else {
      span.addEvent(name, logRecord.getAttributes());
    }
  }

  @Override
  public String toString() {
    return "EventToSpanEventBridge{}";
  }
}
