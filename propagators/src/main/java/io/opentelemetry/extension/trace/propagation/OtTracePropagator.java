package io.opentelemetry.extension.trace.propagation;

import dev.peregrine.propagators.internal.BaggageHeaders;
import dev.peregrine.propagators.internal.ReceivedBaggage;
import dev.peregrine.propagators.internal.ReceivedIds;
import dev.peregrine.propagators.internal.ValueCoding;
import io.opentelemetry.api.baggage.Baggage;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceId;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.context.propagation.TextMapPropagator;
import io.opentelemetry.context.propagation.TextMapSetter;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Carries the span context in the headers {@code ot-tracer-traceid}, {@code ot-tracer-spanid} and
 * {@code ot-tracer-sampled}, and baggage in a header {@code ot-baggage-{key}} for each entry.
 *
 * <p>Only the last half of the trace id is sent, for the format knows ids of 64 bits. Baggage is
 * sent and read only together with a span; an entry whose value is not printable ASCII is left out,
 * metadata is not sent, and keys are read in lower case. At most 64 entries and 8192 characters are
 * sent and read. Baggage that was received replaces that of the context. Stateless and thread-safe.
 *
 * @see <a
 *     href="https://opentelemetry.io/docs/specs/otel/context/api-propagators/#propagators-distribution">
 *     Specification</a>
 * @deprecated use {@link io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator}
 */
@Deprecated
public final class OtTracePropagator implements TextMapPropagator {

  private static final String TRACE_ID = "ot-tracer-traceid";
  private static final String SPAN_ID = "ot-tracer-spanid";
  private static final String SAMPLED = "ot-tracer-sampled";
  private static final List<String> FIELDS = List.of(TRACE_ID, SPAN_ID, SAMPLED);
  private static final BaggageHeaders BAGGAGE =
      new BaggageHeaders("ot-baggage-", ValueCoding.PLAIN);

  private static final OtTracePropagator INSTANCE = new OtTracePropagator();

  private OtTracePropagator() {}

  /**
   * Returns the propagator.
   *
   * @return the only instance
   */
  public static OtTracePropagator getInstance() {
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
    if (!spanContext.isValid()) {
      return;
    }
    setter.set(carrier, TRACE_ID, spanContext.getTraceId().substring(TraceId.getLength() / 2));
    setter.set(carrier, SPAN_ID, spanContext.getSpanId());
    setter.set(carrier, SAMPLED, spanContext.isSampled() ? "true" : "false");
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
    SpanContext received = parse(carrier, getter);
    if (received == null) {
      return context;
    }
    ReceivedBaggage baggage = new ReceivedBaggage();
    if (carrier != null) {
      BAGGAGE.extract(carrier, getter, baggage);
    }
    return baggage.storeIn(context.with(Span.wrap(received)));
  }

  private static <C> @Nullable SpanContext parse(@Nullable C carrier, TextMapGetter<C> getter) {
    String traceId = getter.get(carrier, TRACE_ID);
    String spanId = traceId == null ? null : getter.get(carrier, SPAN_ID);
    if (traceId == null || spanId == null) {
      return null;
    }
    String sampled = getter.get(carrier, SAMPLED);
    return ReceivedIds.parse(
        traceId, spanId, "true".equalsIgnoreCase(sampled) || "1".equals(sampled));
  }

  @Override
  public String toString() {
    return "OtTracePropagator";
  }
}
