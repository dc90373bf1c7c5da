package io.opentelemetry.extension.trace.propagation;

import dev.peregrine.propagators.internal.BaggageHeaders;
import dev.peregrine.propagators.internal.HeaderTemplate;
import dev.peregrine.propagators.internal.ReceivedBaggage;
import dev.peregrine.propagators.internal.ValueCoding;
import io.opentelemetry.api.baggage.Baggage;
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
 * Carries the span context in Jaeger's header {@code uber-trace-id}, and baggage in a header {@code
 * uberctx-{key}} for each entry. Baggage is read from {@code jaeger-baggage} as well, a list of
 * {@code key=value} pairs.
 *
 * <p>Values of baggage are percent-encoded, metadata is not sent, and keys are read in lower case.
 * At most 64 entries and 8192 characters are sent and read. Baggage that was received replaces that
 * of the context. Stateless and thread-safe.
 *
 * @see <a href="https://www.jaegertracing.io/docs/latest/client-libraries/#propagation-format">
 *     Format</a>
 * @deprecated Jaeger itself has gone over to W3C Trace Context; use {@link
 *     io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator}
 */
@Deprecated
public final class JaegerPropagator implements TextMapPropagator {

  private static final String FIELD = "uber-trace-id";
  private static final List<String> FIELDS = List.of(FIELD);
  private static final HeaderTemplate TEMPLATE = HeaderTemplate.of(":", ":0:?");
  private static final BaggageHeaders BAGGAGE = new BaggageHeaders("uberctx-", ValueCoding.PERCENT);

  private static final JaegerPropagator INSTANCE = new JaegerPropagator();

  private JaegerPropagator() {}

  /**
   * Returns the propagator.
   *
   * @return the only instance
   */
  public static JaegerPropagator getInstance() {
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
      setter.set(carrier, FIELD, TEMPLATE.format(spanContext, spanContext.isSampled() ? '1' : '0'));
    }
    BAGGAGE.inject(Baggage.fromContext(context), carrier, setter);
  }

  @Override
  public <C> Context extract(Context context, @Nullable C carrier, TextMapGetter<C> getter) {
    if (context == null) {
      return Context.root();
    }
    if (getter == null) {
      return context;
    }
    SpanContext received = JaegerTraceHeader.parse(getter.get(carrier, FIELD));
    Context extracted = received == null ? context : context.with(Span.wrap(received));
    ReceivedBaggage baggage = new ReceivedBaggage();
    JaegerBaggageList.read(getter.get(carrier, JaegerBaggageList.NAME), baggage);
    if (carrier != null) {
      BAGGAGE.extract(carrier, getter, baggage);
    }
    return baggage.storeIn(extracted);
  }

  @Override
  public String toString() {
    return "JaegerPropagator";
  }
}
