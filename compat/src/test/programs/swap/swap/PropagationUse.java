package swap;

import static swap.Main.print;

import io.opentelemetry.api.baggage.Baggage;
import io.opentelemetry.api.baggage.BaggageEntryMetadata;
import io.opentelemetry.api.baggage.propagation.W3CBaggagePropagator;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.context.propagation.TextMapPropagator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** W3C trace context and baggage, in and out, with good and bad headers. */
final class PropagationUse {
  private static final TextMapPropagator PROPAGATOR =
      ContextPropagators.create(
              TextMapPropagator.composite(
                  W3CTraceContextPropagator.getInstance(), W3CBaggagePropagator.getInstance()))
          .getTextMapPropagator();

  private PropagationUse() {}

  static void run() {
    print("fields", new TreeSet<>(PROPAGATOR.fields()));
    inject();
    extract("good", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01", "a=1,b=2", "k=v;p");
    extract(
        "unsampled", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-00", "", "k=%20v%C3%A9");
    extract(
        "later version",
        "cc-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01-x",
        "a=1",
        "k=v,l=w");
    extract("zero trace", "00-00000000000000000000000000000000-b7ad6b7169203331-01", "a=1", "=v");
    extract("upper case", "00-0AF7651916CD43DD8448EB211C80319C-b7ad6b7169203331-01", "a=1", "k");
    extract("bad version", "ff-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01", "a=1", ",,");
    extract("short", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331", "a=1", "k=");
    extract(
        "bad state",
        "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
        "a=1,B=2",
        "a=1,a=2");
  }

  private static void inject() {
    SpanContext context =
        SpanContext.create(
            "0af7651916cd43dd8448eb211c80319c",
            "b7ad6b7169203331",
            TraceFlags.getSampled(),
            TraceState.builder().put("x", "1").put("y", "2").build());
    Baggage baggage =
        Baggage.builder().put("plain", "value").build().toBuilder()
            .put("spaced", "a b,é", BaggageEntryMetadata.create("meta=1"))
            .build();
    Map<String, String> carrier = new TreeMap<>();
    PROPAGATOR.inject(Context.root().with(Span.wrap(context)).with(baggage), carrier, Map::put);
    carrier.forEach(
        (key, value) ->
            print(
                "inject." + key,
                key.equals("baggage") ? new TreeSet<>(List.of(value.split(","))) : value));

    Map<String, String> nothing = new TreeMap<>();
    PROPAGATOR.inject(Context.root(), nothing, Map::put);
    print("inject.nothing", nothing);
  }

  private static void extract(String name, String parent, String state, String baggage) {
    Map<String, String> carrier =
        Map.of("traceparent", parent, "tracestate", state, "baggage", baggage);
    Context context = PROPAGATOR.extract(Context.root(), carrier, new Getter());
    SpanContext span = Span.fromContext(context).getSpanContext();
    print(
        "extract." + name,
        span.getTraceId()
            + " "
            + span.getSpanId()
            + " "
            + span.getTraceFlags()
            + " remote="
            + span.isRemote()
            + " "
            + new LinkedHashMap<>(span.getTraceState().asMap()));
    Map<String, String> entries = new TreeMap<>();
    Baggage.fromContext(context)
        .forEach(
            (key, entry) ->
                entries.put(key, entry.getValue() + ";" + entry.getMetadata().getValue()));
    print("extract." + name + ".baggage", entries);
  }

  private static final class Getter implements TextMapGetter<Map<String, String>> {
    @Override
    public Iterable<String> keys(Map<String, String> carrier) {
      return carrier.keySet();
    }

    @Override
    public String get(Map<String, String> carrier, String key) {
      return carrier.get(key);
    }
  }
}
