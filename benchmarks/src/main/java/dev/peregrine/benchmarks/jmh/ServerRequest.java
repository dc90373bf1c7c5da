package dev.peregrine.benchmarks.jmh;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;

/** What a server's instrumentation does for each request. */
public final class ServerRequest {

  private static final Context CALLER = Contexts.remoteParent(TraceState.getDefault());

  private ServerRequest() {}

  /** Records a child of the caller's span: made current, with four attributes. */
  public static void handle(Tracer tracer) {
    Span span =
        tracer
            .spanBuilder("GET /orders/{id}")
            .setParent(CALLER)
            .setSpanKind(SpanKind.SERVER)
            .startSpan();
    Scope scope = span.makeCurrent();
    span.setAttribute(Keys.METHOD, "GET");
    span.setAttribute(Keys.ROUTE, "/orders/{id}");
    span.setAttribute(Keys.SERVER, "shop.example");
    span.setAttribute(Keys.STATUS, 200L);
    scope.close();
    span.end();
  }
}
