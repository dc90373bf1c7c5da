package io.opentelemetry.api.trace.propagation;

import dev.peregrine.api.internal.EncodedTraceState;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.context.propagation.TextMapPropagator;
import io.opentelemetry.context.propagation.TextMapSetter;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Carries span contexts in the headers {@code traceparent} and {@code tracestate}. Thread-safe.
 *
 * @see <a href="https://www.w3.org/TR/trace-context-2/">W3C Trace Context level 2</a>
 */
public final class W3CTraceContextPropagator implements TextMapPropagator {

  private static final W3CTraceContextPropagator INSTANCE = new W3CTraceContextPropagator();

  private W3CTraceContextPropagator() {}

  /**
   * Returns the instance.
   *
   * @return the only instance
   */
  public static W3CTraceContextPropagator getInstance() {
    return INSTANCE;
  }

  @Override
  public Collection<String> fields() {
    return List.of("traceparent", "tracestate");
  }

  @Override
  public <C> void inject(Context context, @Nullable C carrier, TextMapSetter<C> setter) {
    if (context == null || setter == null) {
      return;
    }
    SpanContext c = Span.fromContext(context).getSpanContext();
    if (!c.isValid()) {
      return;
    }
    setter.set(
        carrier,
        "traceparent",
        "00-" + c.getTraceId() + "-" + c.getSpanId() + "-" + c.getTraceFlags().asHex());
    if (!c.getTraceState().isEmpty() && c.getTraceState() instanceof EncodedTraceState encoded) {
      setter.set(carrier, "tracestate", encoded.headerValue());
    }
  }

  @Override
  public <C> Context extract(Context context, @Nullable C carrier, TextMapGetter<C> getter) {
    if (context == null) {
      return Context.root();
    }
    if (getter == null) {
      return context;
    }
    String header = getter.get(carrier, "traceparent");
    if (header == null || header.length() != 55) {
      return context;
    }
    SpanContext spanContext =
        SpanContext.createFromRemoteParent(
            header.substring(3, 35),
            header.substring(36, 52),
            TraceFlags.fromHex(header, 53),
            TraceState.getDefault());
    return spanContext.isValid() ? context.with(Span.wrap(spanContext)) : context;
  }

  @Override
  public String toString() {
    return "W3CTraceContextPropagator";
  }
}
