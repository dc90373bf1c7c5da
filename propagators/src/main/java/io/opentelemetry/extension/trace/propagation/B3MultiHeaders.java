package io.opentelemetry.extension.trace.propagation;

import dev.peregrine.propagators.internal.ReceivedIds;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanId;
import io.opentelemetry.api.trace.TraceId;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.context.propagation.TextMapSetter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The headers that begin with {@code X-B3-}. */
final class B3MultiHeaders {

  private static final String TRACE_ID = "X-B3-TraceId";
  private static final String SPAN_ID = "X-B3-SpanId";
  private static final String SAMPLED = "X-B3-Sampled";
  private static final String FLAGS = "X-B3-Flags";
  static final List<String> FIELDS = List.of(TRACE_ID, SPAN_ID, SAMPLED, FLAGS);

  private static final String DEBUG = "1";

  private B3MultiHeaders() {}

  static <C> void inject(
      SpanContext spanContext, B3State state, @Nullable C carrier, TextMapSetter<C> setter) {
    setter.set(carrier, TRACE_ID, spanContext.getTraceId());
    setter.set(carrier, SPAN_ID, spanContext.getSpanId());
    switch (state) {
      case DENY -> setter.set(carrier, SAMPLED, "0");
      case ACCEPT -> setter.set(carrier, SAMPLED, "1");
      case DEBUG -> setter.set(carrier, FLAGS, DEBUG);
    }
  }

  /** Returns the context with what was received, or the same if the headers are not valid. */
  static <C> Context extract(Context context, @Nullable C carrier, TextMapGetter<C> getter) {
    String traceId = getter.get(carrier, TRACE_ID);
    if (traceId == null
        || (traceId.length() != TraceId.getLength()
            && traceId.length() != TraceId.getLength() / 2)) {
      return context;
    }
    String spanId = getter.get(carrier, SPAN_ID);
    if (spanId == null || spanId.length() != SpanId.getLength()) {
      return context;
    }
    B3State state =
        DEBUG.equals(getter.get(carrier, FLAGS))
            ? B3State.DEBUG
            : B3State.parse(getter.get(carrier, SAMPLED));
    SpanContext received = ReceivedIds.parse(traceId, spanId, state.isSampled());
    return received == null ? context : state.store(received, context);
  }
}
