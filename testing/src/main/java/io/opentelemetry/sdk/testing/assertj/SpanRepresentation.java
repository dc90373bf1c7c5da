package io.opentelemetry.sdk.testing.assertj;

import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import org.assertj.core.presentation.StandardRepresentation;

/** Prints of a span what tells it from others, on one line. */
final class SpanRepresentation extends StandardRepresentation {

  @Override
  protected String fallbackToStringOf(Object object) {
    return object instanceof SpanData span ? describe(span) : super.fallbackToStringOf(object);
  }

  private static String describe(SpanData span) {
    StatusData status = span.getStatus();
    return "'"
        + span.getName()
        + "' {"
        + span.getKind()
        + ", spanId="
        + span.getSpanId()
        + ", parentSpanId="
        + span.getParentSpanId()
        + ", status="
        + (status.getStatusCode() + " " + status.getDescription()).strip()
        + ", attributes="
        + span.getAttributes()
        + ", events="
        + span.getEvents().stream().map(EventData::getName).toList()
        + "}";
  }
}
