package dev.peregrine.exporter.logging.internal;

import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import java.util.Locale;

/**
 * A span as a line: name, ids, kind, tracer, attributes, then duration, status and what it holds.
 */
public final class SpanText {

  private SpanText() {}

  /** Appends the line of a span. */
  public static void append(LineBuffer line, SpanData span) {
    line.add("'").add(span.getName()).add("' : ");
    line.add(span.getTraceId()).add(" ").add(span.getSpanId()).add(" ").add(span.getKind());
    line.addScope("tracer", span.getInstrumentationScopeInfo());
    line.add(" ").add(span.getAttributes());
    line.add(" ").add(millis(span.getEndEpochNanos() - span.getStartEpochNanos())).add(" ms");
    status(line, span.getStatus());
    if (span.getParentSpanContext().isValid()) {
      line.add(", parent ", span.getParentSpanId());
    }
    line.addCount(span.getTotalRecordedEvents(), " events");
    line.addCount(span.getTotalRecordedLinks(), " links");
    line.end();
  }

  private static void status(LineBuffer line, StatusData status) {
    if (status.getStatusCode() != StatusCode.UNSET) {
      line.add(", ").add(status.getStatusCode());
      if (!status.getDescription().isEmpty()) {
        line.add(" '").add(status.getDescription()).add("'");
      }
    }
  }

  private static String millis(long nanos) {
    return String.format(Locale.ROOT, "%.3f", nanos / 1e6);
  }
}
