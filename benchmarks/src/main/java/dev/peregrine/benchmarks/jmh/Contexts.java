package dev.peregrine.benchmarks.jmh;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;

/** Contexts to start from. */
final class Contexts {

  static final String TRACE_ID = "4bf92f3577b34da6a3ce929d0e0e4736";
  static final String SPAN_ID = "00f067aa0ba902b7";

  private Contexts() {}

  /** A context whose span is sampled and came from another process. */
  static Context remoteParent(TraceState traceState) {
    SpanContext parent =
        SpanContext.createFromRemoteParent(TRACE_ID, SPAN_ID, TraceFlags.getSampled(), traceState);
    return Context.root().with(Span.wrap(parent));
  }
}
