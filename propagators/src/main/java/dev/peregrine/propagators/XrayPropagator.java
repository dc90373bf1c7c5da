package dev.peregrine.propagators;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.context.propagation.TextMapPropagator;
import io.opentelemetry.context.propagation.TextMapSetter;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Carries the span context in the header {@code X-Amzn-Trace-Id} of AWS X-Ray.
 *
 * <p>A decision that the caller left open counts as not sampled. A header without {@code Parent},
 * such as a load balancer adds, starts a new trace here. The {@code Lineage} by which AWS Lambda
 * notices loops is sent on. Trace state and baggage do not travel in this header. Stateless and
 * thread-safe.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/xray/latest/devguide/xray-concepts.html#xray-concepts-tracingheader">Tracing
 *     header</a>
 */
public final class XrayPropagator implements TextMapPropagator {

  private static final List<String> FIELDS = List.of(XrayHeader.NAME);
  private static final XrayPropagator INSTANCE = new XrayPropagator();

  private XrayPropagator() {}

  /**
   * Returns the propagator.
   *
   * @return the only instance
   */
  public static XrayPropagator getInstance() {
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
    if (spanContext.isValid()) {
      setter.set(carrier, XrayHeader.NAME, XrayHeader.format(context, spanContext));
    }
  }

  @Override
  public <C> Context extract(Context context, @Nullable C carrier, TextMapGetter<C> getter) {
    if (context == null) {
      return Context.root();
    }
    return getter == null
        ? context
        : XrayHeader.extract(context, getter.get(carrier, XrayHeader.NAME));
  }

  @Override
  public String toString() {
    return "XrayPropagator";
  }
}
