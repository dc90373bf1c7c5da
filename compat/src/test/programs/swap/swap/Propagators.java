package swap;

import static swap.Main.print;

import io.opentelemetry.api.baggage.Baggage;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.context.propagation.TextMapPropagator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Headers in and out of contexts, printed. */
final class Propagators {
  static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
  static final String SHORT_TRACE = "8448eb211c80319c";
  static final String SPAN = "b7ad6b7169203331";

  private Propagators() {}

  static Context span(byte flags) {
    return Context.root()
        .with(
            Span.wrap(
                SpanContext.create(
                    TRACE, SPAN, TraceFlags.fromByte(flags), TraceState.getDefault())));
  }

  static Map<String, String> injected(TextMapPropagator propagator, Context context) {
    Map<String, String> carrier = new TreeMap<>();
    propagator.inject(context, carrier, Map::put);
    return carrier;
  }

  static Context extracted(TextMapPropagator propagator, String... namesAndValues) {
    return extracted(Context.root(), propagator, namesAndValues);
  }

  /** Names and values take turns; a header without value is left out. */
  static Context extracted(Context over, TextMapPropagator propagator, String... namesAndValues) {
    Map<String, String> headers = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      if (namesAndValues[i + 1] != null) {
        headers.put(namesAndValues[i], namesAndValues[i + 1]);
      }
    }
    return propagator.extract(over, headers, new Getter());
  }

  static void inject(String name, TextMapPropagator propagator) {
    print(name, propagator);
    print(name + ".fields", propagator.fields());
    Baggage baggage = Baggage.builder().put("plain", "a=b").put("Empty", "").build();
    for (byte flags = 0; flags < 4; flags++) {
      print(name + ".inject." + flags, injected(propagator, span(flags).with(baggage)));
    }
    print(name + ".inject.nothing", injected(propagator, Context.root()));
    print(name + ".inject.baggage", injected(propagator, Context.root().with(baggage)));
    Baggage odd = Baggage.builder().put("two words", "a b").put("accent", "\u00e9%").build();
    print(name + ".inject.odd baggage", injected(propagator, span((byte) 0).with(odd)));
  }

  static void extract(String name, TextMapPropagator propagator, String... namesAndValues) {
    // What comes before the first colon and space tells cases apart.
    String key = name.replace(':', ';');
    try {
      Context context = extracted(propagator, namesAndValues);
      print(key, describe(context) + (context == Context.root() ? " same" : ""));
    } catch (RuntimeException e) {
      print(key, e.getClass());
    }
  }

  static String describe(Context context) {
    SpanContext span = Span.fromContext(context).getSpanContext();
    Map<String, String> baggage = new TreeMap<>();
    Baggage.fromContext(context).forEach((key, entry) -> baggage.put(key, entry.getValue()));
    return span.getTraceId()
        + ' '
        + span.getSpanId()
        + ' '
        + span.getTraceFlags()
        + " remote="
        + span.isRemote()
        + ' '
        + baggage;
  }

  private static final class Getter implements TextMapGetter<Map<String, String>> {
    @Override
    public Iterable<String> keys(Map<String, String> carrier) {
      return carrier.keySet();
    }

    @Override
    public String get(Map<String, String> carrier, String key) {
      return carrier.entrySet().stream()
          .filter(header -> header.getKey().equalsIgnoreCase(key))
          .map(Map.Entry::getValue)
          .findFirst()
          .orElse(null);
    }
  }
}
