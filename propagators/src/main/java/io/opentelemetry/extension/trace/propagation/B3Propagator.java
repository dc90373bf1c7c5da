package io.opentelemetry.extension.trace.propagation;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.context.propagation.TextMapPropagator;
import io.opentelemetry.context.propagation.TextMapSetter;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Carries the span context in the headers of Zipkin: one header {@code b3}, or several that begin
 * with {@code X-B3-}.
 *
 * <p>Both forms are read whatever is written, the single header first. A debug flag is kept in the
 * context and sent on with every span of its trace. A decision that the caller left open counts as
 * not sampled. The id of the parent is neither read nor sent. Stateless and thread-safe.
 *
 * @see <a
 *     href="https://opentelemetry.io/docs/specs/otel/context/api-propagators/#b3-requirements">Specification</a>
 * @see <a href="https://github.com/openzipkin/b3-propagation">B3</a>
 */
public final class B3Propagator implements TextMapPropagator {

  private static final B3Propagator SINGLE = new B3Propagator(/* single= */ true);
  private static final B3Propagator MULTI = new B3Propagator(/* single= */ false);

  private final boolean single;

  private B3Propagator(boolean single) {
    this.single = single;
  }

  /**
   * Returns the propagator that writes several headers.
   *
   * @return the only instance of its kind
   */
  public static B3Propagator injectingMultiHeaders() {
    return MULTI;
  }

  /**
   * Returns the propagator that writes the single header.
   *
   * @return the only instance of its kind
   */
  public static B3Propagator injectingSingleHeader() {
    return SINGLE;
  }

  @Override
  public Collection<String> fields() {
    return single ? B3SingleHeader.FIELDS : B3MultiHeaders.FIELDS;
  }

  @Override
  public <C> void inject(Context context, @Nullable C carrier, TextMapSetter<C> setter) {
    if (context == null || setter == null) {
      return;
    }
    SpanContext spanContext = Span.fromContext(context).getSpanContext();
    if (!spanContext.isValid()) {
      return;
    }
    B3State state = B3State.of(context, spanContext);
    if (single) {
      B3SingleHeader.inject(spanContext, state, carrier, setter);
    } else {
      B3MultiHeaders.inject(spanContext, state, carrier, setter);
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
    Context extracted = B3SingleHeader.extract(context, carrier, getter);
    return extracted != null ? extracted : B3MultiHeaders.extract(context, carrier, getter);
  }

  @Override
  public String toString() {
    return "B3Propagator{b3PropagatorInjector=B3PropagatorInjector"
        + (single ? "SingleHeader" : "MultipleHeaders")
        + '}';
  }
}
