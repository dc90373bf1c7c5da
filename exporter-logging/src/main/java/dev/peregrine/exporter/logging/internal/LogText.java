package dev.peregrine.exporter.logging.internal;

import io.opentelemetry.api.common.Value;
import io.opentelemetry.sdk.logs.data.LogRecordData;
import java.time.Instant;
import java.time.format.DateTimeFormatter;

/** A log record as a line: time, severity, body, ids, scope, attributes. */
public final class LogText {

  private static final long NANOS_PER_SECOND = 1_000_000_000;

  private LogText() {}

  /** Appends the line of a log record; one without a time has that of its observation. */
  public static void append(LineBuffer line, LogRecordData log) {
    long nanos = log.getTimestampEpochNanos();
    Value<?> body = log.getBodyValue();
    line.add(time(nanos == 0 ? log.getObservedTimestampEpochNanos() : nanos));
    line.add(" ").add(log.getSeverity());
    line.add(" '").add(body == null ? "" : body.asString()).add("' : ");
    line.add(log.getSpanContext().getTraceId()).add(" ").add(log.getSpanContext().getSpanId());
    line.addScope("scopeInfo", log.getInstrumentationScopeInfo());
    line.add(" ").add(log.getAttributes());
    if (log.getEventName() != null) {
      line.add(" event ", log.getEventName());
    }
    line.end();
  }

  private static String time(long epochNanos) {
    return DateTimeFormatter.ISO_INSTANT.format(
        Instant.ofEpochSecond(epochNanos / NANOS_PER_SECOND, epochNanos % NANOS_PER_SECOND));
  }
}
