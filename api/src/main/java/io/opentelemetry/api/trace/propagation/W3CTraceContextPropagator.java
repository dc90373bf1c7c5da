package io.opentelemetry.api.trace.propagation;

import dev.peregrine.api.internal.BinarySpanContext;
import dev.peregrine.api.internal.w3c.TraceStateHeader;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.context.propagation.TextMapPropagator;
import io.opentelemetry.context.propagation.TextMapSetter;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Carries span contexts in the headers {@code traceparent} and {@code tracestate}. Thread-safe.
 *
 * <p>Of the trace flags only those that the standard defines are sent. Headers that are not valid
 * are ignored: without a valid {@code traceparent}, or with two of them, nothing is extracted, and
 * a {@code tracestate} that is not valid counts as empty.
 *
 * @see <a href="https://www.w3.org/TR/trace-context-2/">W3C Trace Context level 2</a>
 */
public final class W3CTraceContextPropagator implements TextMapPropagator {

  private static final String TRACE_PARENT = "traceparent";
  private static final String TRACE_STATE = "tracestate";
  private static final List<String> FIELDS = List.of(TRACE_PARENT, TRACE_STATE);

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
    return FIELDS;
  }

  @Override
  public <C> void inject(Context context, @Nullable C carrier, TextMapSetter<C> setter) {
    if (context == null || setter == null) {
      return;
    }
    SpanContext spanContext = Span.fromContext(context).getSpanContext();
    BinarySpanContext ids =
        spanContext instanceof BinarySpanContext own ? own : copyOf(spanContext);
    if (!ids.isValid()) {
      return;
    }
    setter.set(carrier, TRACE_PARENT, ids.traceParent());
    TraceState state = spanContext.getTraceState();
    if (!state.isEmpty()) {
      setter.set(carrier, TRACE_STATE, TraceStateHeader.format(state));
    }
  }

  private static BinarySpanContext copyOf(SpanContext foreign) {
    return (BinarySpanContext)
        SpanContext.create(
            foreign.getTraceId(),
            foreign.getSpanId(),
            foreign.getTraceFlags(),
            TraceState.getDefault());
  }

  @Override
  public <C> Context extract(Context context, @Nullable C carrier, TextMapGetter<C> getter) {
    if (context == null) {
      return Context.root();
    }
    if (getter == null) {
      return context;
    }
    Iterator<String> parents = getter.getAll(carrier, TRACE_PARENT);
    if (!parents.hasNext()) {
      return context;
    }
    String parent = parents.next();
    if (parents.hasNext()) {
      return context;
    }
    SpanContext spanContext = TraceParent.parse(parent, getter.getAll(carrier, TRACE_STATE));
    return spanContext == null ? context : context.with(Span.wrap(spanContext));
  }

  @Override
  public String toString() {
    return "W3CTraceContextPropagator";
  }
}
