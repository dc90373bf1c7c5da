package dev.peregrine.propagators.contract;

import io.opentelemetry.api.baggage.Baggage;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.context.propagation.TextMapPropagator;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Headers as maps, in and out of contexts. */
public final class Headers {

  public static final String TRACE_ID = "0af7651916cd43dd8448eb211c80319c";
  public static final String SPAN_ID = "b7ad6b7169203331";

  private Headers() {}

  /** Headers of the names and values that take turns here. */
  public static Map<String, String> of(String... namesAndValues) {
    Map<String, String> headers = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      headers.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return headers;
  }

  /**
   * Headers of the given names, whose values are the lines of a text; the last has what is left.
   */
  public static Map<String, String> ofLines(String text, String... names) {
    String[] values = text.split("\n", names.length);
    Map<String, String> headers = new LinkedHashMap<>();
    for (int i = 0; i < values.length; i++) {
      headers.put(names[i], values[i]);
    }
    return headers;
  }

  public static Context contextOf(SpanContext spanContext) {
    return Context.root().with(Span.wrap(spanContext));
  }

  public static SpanContext spanContext(boolean sampled) {
    return spanContext(TRACE_ID, SPAN_ID, sampled);
  }

  public static SpanContext spanContext(String traceId, String spanId, boolean sampled) {
    return SpanContext.create(
        traceId,
        spanId,
        sampled ? TraceFlags.getSampled() : TraceFlags.getDefault(),
        TraceState.getDefault());
  }

  public static Map<String, String> inject(TextMapPropagator propagator, Context context) {
    Map<String, String> headers = new TreeMap<>();
    propagator.inject(context, headers, Map::put);
    return headers;
  }

  public static Context extract(TextMapPropagator propagator, Map<String, String> headers) {
    return propagator.extract(Context.root(), headers, CaseInsensitive.INSTANCE);
  }

  /** The ids and flags of a context's span, and whether it is remote; {@code none} if invalid. */
  public static String spanOf(Context context) {
    SpanContext span = Span.fromContext(context).getSpanContext();
    return span.isValid()
        ? span.getTraceId()
            + " "
            + span.getSpanId()
            + " "
            + span.getTraceFlags()
            + (span.isRemote() ? " remote" : " local")
        : "none";
  }

  /** The values of a context's baggage. */
  public static Map<String, String> baggageOf(Context context) {
    Map<String, String> values = new TreeMap<>();
    Baggage.fromContext(context).forEach((key, entry) -> values.put(key, entry.getValue()));
    return values;
  }

  /** Reads headers as HTTP does. */
  public enum CaseInsensitive implements TextMapGetter<Map<String, String>> {
    INSTANCE;

    @Override
    @SuppressWarnings("deprecation") // some propagators need it
    public Collection<String> keys(Map<String, String> carrier) {
      return carrier.keySet();
    }

    @Override
    public String get(Map<String, String> carrier, String key) {
      if (carrier != null) {
        for (Map.Entry<String, String> header : carrier.entrySet()) {
          if (key.equalsIgnoreCase(header.getKey())) {
            return header.getValue();
          }
        }
      }
      return null;
    }
  }
}
