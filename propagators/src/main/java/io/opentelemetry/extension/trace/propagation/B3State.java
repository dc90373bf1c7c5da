package io.opentelemetry.extension.trace.propagation;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.ContextKey;
import org.jspecify.annotations.Nullable;

/** What B3 says about sampling. */
enum B3State {
  DENY('0'),
  ACCEPT('1'),

  /** As {@link #ACCEPT}, and to be kept on the way; no place in a span context is for this. */
  DEBUG('d');

  /** The id of the trace that is to be debugged: other traces of the same context are not. */
  private static final ContextKey<String> DEBUG_TRACE = ContextKey.named("b3-debug-trace");

  private final char code;

  B3State(char code) {
    this.code = code;
  }

  /** The letter or digit in the single header. */
  char code() {
    return code;
  }

  boolean isSampled() {
    return this != DENY;
  }

  /** Returns what the sender decided; what is missing or unknown counts as not sampled. */
  static B3State parse(@Nullable String sampled) {
    return "1".equals(sampled) || "true".equalsIgnoreCase(sampled) ? ACCEPT : DENY;
  }

  static B3State of(Context context, SpanContext spanContext) {
    String debugTrace = context.get(DEBUG_TRACE);
    if (debugTrace != null && debugTrace.equals(spanContext.getTraceId())) {
      return DEBUG;
    }
    return spanContext.isSampled() ? ACCEPT : DENY;
  }

  /** Returns a context with what was received. */
  Context store(SpanContext received, Context context) {
    Context result = context.with(Span.wrap(received));
    return this == DEBUG ? result.with(DEBUG_TRACE, received.getTraceId()) : result;
  }
}
