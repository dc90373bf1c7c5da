package io.opentelemetry.sdk.logs;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;

/** Contexts with a span. */
final class Contexts {

  static final SpanContext SAMPLED = span(TraceFlags.getSampled());
  static final SpanContext UNSAMPLED = span(TraceFlags.getDefault());

  private Contexts() {}

  private static SpanContext span(TraceFlags flags) {
    return SpanContext.create(
        "0123456789abcdef0123456789abcdef", "0123456789abcdef", flags, TraceState.getDefault());
  }

  static Context with(SpanContext span) {
    return Context.root().with(Span.wrap(span));
  }
}
