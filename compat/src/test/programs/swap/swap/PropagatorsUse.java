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
import io.opentelemetry.extension.trace.propagation.B3Propagator;
import io.opentelemetry.extension.trace.propagation.JaegerPropagator;
import io.opentelemetry.extension.trace.propagation.OtTracePropagator;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigurablePropagatorProvider;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;

/** B3, Jaeger and OT Trace, in and out, with valid, odd and invalid headers. */
@SuppressWarnings("deprecation") // of two formats
final class PropagatorsUse {
  private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
  private static final String SHORT_TRACE = "8448eb211c80319c";
  private static final String SPAN = "b7ad6b7169203331";

  private static final TextMapPropagator SINGLE = B3Propagator.injectingSingleHeader();
  private static final TextMapPropagator MULTI = B3Propagator.injectingMultiHeaders();
  private static final TextMapPropagator JAEGER = JaegerPropagator.getInstance();
  private static final TextMapPropagator OT = OtTracePropagator.getInstance();

  private PropagatorsUse() {}

  static void run() {
    inject("b3", SINGLE);
    inject("b3multi", MULTI);
    inject("jaeger", JAEGER);
    inject("ottrace", OT);
    sentOn();
    b3Single();
    b3Multi();
    b3Both();
    jaeger();
    jaegerBaggage();
    otTrace();
    overAnother();
    providers();
  }

  private static void inject(String name, TextMapPropagator propagator) {
    print(name, propagator);
    print(name + ".fields", propagator.fields());
    Baggage baggage = Baggage.builder().put("plain", "a=b").put("Empty", "").build();
    for (byte flags = 0; flags < 4; flags++) {
      SpanContext span =
          SpanContext.create(TRACE, SPAN, TraceFlags.fromByte(flags), TraceState.getDefault());
      Context context = Context.root().with(Span.wrap(span)).with(baggage);
      print(name + ".inject." + flags, injected(propagator, context));
    }
    print(name + ".inject.nothing", injected(propagator, Context.root()));
    print(name + ".inject.baggage", injected(propagator, Context.root().with(baggage)));
    Baggage odd = Baggage.builder().put("two words", "a b").put("accent", "\u00e9%").build();
    SpanContext span =
        SpanContext.create(TRACE, SPAN, TraceFlags.getDefault(), TraceState.getDefault());
    print(
        name + ".inject.odd baggage",
        injected(propagator, Context.root().with(Span.wrap(span)).with(odd)));
  }

  private static Map<String, String> injected(TextMapPropagator propagator, Context context) {
    Map<String, String> carrier = new TreeMap<>();
    propagator.inject(context, carrier, Map::put);
    return carrier;
  }

  /** What becomes of one format in another, and of debug flags. */
  private static void sentOn() {
    Map<String, Map<String, String>> received = new LinkedHashMap<>();
    received.put("sampled", Map.of("b3", TRACE + '-' + SPAN + "-1"));
    received.put("deferred", Map.of("b3", TRACE + '-' + SPAN));
    received.put("debug", Map.of("b3", TRACE + '-' + SPAN + "-d"));
    received.put("short", Map.of("b3", SHORT_TRACE + '-' + SPAN + "-0"));
    received.forEach(
        (name, headers) -> {
          Context context = SINGLE.extract(Context.root(), headers, new Getter());
          print("b3.sent on " + name, injected(SINGLE, context));
          print("b3multi.sent on " + name, injected(MULTI, context));
          print("jaeger.sent on " + name, injected(JAEGER, context));
          print("ottrace.sent on " + name, injected(OT, context));
        });
    Map<String, String> debug =
        Map.of("X-B3-TraceId", TRACE, "X-B3-SpanId", SPAN, "X-B3-Flags", "1");
    print(
        "b3.sent on flags",
        injected(SINGLE, MULTI.extract(Context.root(), debug, new Getter())));
    Map<String, String> baggage = Map.of("uber-trace-id", TRACE + ':' + SPAN + ":0:1", "uberctx-k", "v");
    print(
        "ottrace.sent on baggage",
        injected(OT, JAEGER.extract(Context.root(), baggage, new Getter())));
  }

  private static void b3Single() {
    for (String rest :
        List.of(
            "-1", "-0", "-d", "", "-", "--", "-true", "-TRUE", "-false", "-D", "-2", "-1 ",
            "-1-" + SHORT_TRACE, "-d-" + SHORT_TRACE, "-1-", "-1-xyz", "-1-x-y", "x", " ")) {
      extract("b3." + rest, SINGLE, "b3", TRACE + '-' + SPAN + rest);
    }
    for (String header :
        List.of(
            "", "-", "0", "1", "d", SHORT_TRACE + '-' + SPAN + "-1", ' ' + TRACE + '-' + SPAN,
            TRACE.toUpperCase() + '-' + SPAN, TRACE + '-' + SPAN.toUpperCase(),
            "0".repeat(32) + '-' + SPAN, TRACE + '-' + "0".repeat(16),
            TRACE.substring(1) + '-' + SPAN, '0' + TRACE + '-' + SPAN,
            TRACE + '-' + SPAN.substring(1), TRACE + "-0" + SPAN, "g".repeat(32) + '-' + SPAN)) {
      extract("b3=" + header, SINGLE, "b3", header);
    }
  }

  private static void b3Multi() {
    for (String sampled :
        new String[] {null, "1", "0", "true", "false", "True", "TRUE", "d", "", " 1", "2"}) {
      for (String flags : new String[] {null, "0", "1", "2"}) {
        extract(
            "b3multi.sampled " + sampled + " flags " + flags,
            MULTI,
            "X-B3-TraceId", TRACE, "X-B3-SpanId", SPAN, "X-B3-Sampled", sampled, "X-B3-Flags",
            flags);
      }
    }
    for (String id :
        new String[] {
          null, "", SHORT_TRACE, TRACE.substring(1), '0' + TRACE, TRACE.toUpperCase(),
          "0".repeat(32), "0".repeat(16), "g".repeat(32), SPAN, SPAN.substring(1), ' ' + SPAN
        }) {
      extract("b3multi.trace " + id, MULTI, "x-b3-traceid", id, "x-b3-spanid", SPAN);
      extract("b3multi.span " + id, MULTI, "X-B3-TRACEID", TRACE, "X-B3-SPANID", id);
    }
    extract(
        "b3multi.parent",
        MULTI,
        "X-B3-TraceId", TRACE, "X-B3-SpanId", SPAN, "X-B3-ParentSpanId", SHORT_TRACE);
  }

  private static void b3Both() {
    for (String single : List.of(TRACE + '-' + SPAN + "-1", TRACE + '-' + SPAN + "-d", "0", "x")) {
      for (TextMapPropagator propagator : List.of(SINGLE, MULTI)) {
        extract(
            "b3 " + propagator.fields().iterator().next() + " both " + single,
            propagator,
            "b3", single, "X-B3-TraceId", SPAN + SPAN, "X-B3-SpanId", SHORT_TRACE, "X-B3-Sampled",
            "0");
      }
    }
  }

  private static void jaeger() {
    for (String rest :
        List.of(
            ":0:1", ":0:0", ":0:3", ":0:2", ":0:5", ":0:01", ":0:001", ":0:ff", ":0:b", ":0:g",
            ":0:+1", ":0:", ":0", "", ":0:1:1", "::1", ":zz:1", ":0:1 ", ":" + SPAN + ":1")) {
      extract("jaeger." + rest, JAEGER, "uber-trace-id", TRACE + ':' + SPAN + rest);
    }
    for (String header :
        List.of(
            "", ":", ":::", "abc:" + SPAN + ":0:1", SHORT_TRACE + ':' + SPAN + ":0:1",
            TRACE + ":abc:0:1", "0:" + SPAN + ":0:1", TRACE + ":0:0:1",
            TRACE.toUpperCase() + ':' + SPAN + ":0:1", '0' + TRACE + ':' + SPAN + ":0:1",
            TRACE + ":0" + SPAN + ":0:1", ' ' + TRACE + ':' + SPAN + ":0:1",
            (TRACE + ':' + SPAN + ":0:1").replace(":", "%3A"),
            (TRACE + ':' + SPAN + ":0:1").replace(":", "%3a"), "%", "%zz")) {
      extract("jaeger=" + header, JAEGER, "uber-trace-id", header);
    }
  }

  private static void jaegerBaggage() {
    extract("jaeger.baggage", JAEGER, "uberctx-k", "v", "UberCtx-Foo", "a+b", "uberctx-e", "");
    extract("jaeger.baggage encoded", JAEGER, "uberctx-k", "a%20b%C3%A9");
    extract("jaeger.baggage broken", JAEGER, "uberctx-k", "100%");
    extract("jaeger.baggage without key", JAEGER, "uberctx-", "v");
    extract("jaeger.baggage and junk", JAEGER, "uber-trace-id", "junk", "uberctx-k", "v");
    for (String list :
        List.of(
            "k=v", "k=v, A = b ,c", "", "=d,e=,f=g=h, ,k", "k=%20x", "k=a+b", "k=v;p=q", "k=1,k=2")) {
      extract("jaeger.list " + list, JAEGER, "jaeger-baggage", list);
    }
    extract("jaeger.list and own", JAEGER, "jaeger-baggage", "k=1", "uberctx-k", "2");
  }

  private static void otTrace() {
    for (String sampled :
        new String[] {null, "true", "false", "True", "1", "0", "", "x", " true"}) {
      extract(
          "ottrace.sampled " + sampled,
          OT,
          "ot-tracer-traceid", TRACE, "ot-tracer-spanid", SPAN, "ot-tracer-sampled", sampled,
          "ot-baggage-k", "a%20b", "OT-Baggage-K2", "c d", "ot-baggage-", "x");
    }
    for (String id :
        new String[] {
          null, "", "abc", SHORT_TRACE, TRACE.toUpperCase(), "0", "0".repeat(32), '0' + TRACE,
          "g".repeat(16)
        }) {
      extract(
          "ottrace.trace " + id, OT, "ot-tracer-traceid", id, "ot-tracer-spanid", SPAN,
          "ot-tracer-sampled", "true", "ot-baggage-k", "v");
      extract(
          "ottrace.span " + id, OT, "OT-Tracer-TraceId", TRACE, "OT-Tracer-SpanId", id,
          "OT-Tracer-Sampled", "true");
    }
  }

  private static void overAnother() {
    Map<String, String> headers =
        Map.of(
            "b3", SPAN + SPAN + '-' + SHORT_TRACE + "-0",
            "uber-trace-id", SPAN + SPAN + ':' + SHORT_TRACE + ":0:0",
            "uberctx-k", "new",
            "ot-tracer-traceid", SPAN + SPAN,
            "ot-tracer-spanid", SHORT_TRACE,
            "ot-baggage-k", "new");
    SpanContext span =
        SpanContext.create(TRACE, SPAN, TraceFlags.getSampled(), TraceState.getDefault());
    Context before =
        Context.root()
            .with(Span.wrap(span))
            .with(Baggage.builder().put("k", "old").put("other", "1").build());
    for (TextMapPropagator propagator : List.of(SINGLE, JAEGER, OT)) {
      String name = propagator.fields().iterator().next();
      print(name + ".over", describe(propagator.extract(before, headers, new Getter())));
      print(name + ".over nothing", propagator.extract(before, Map.of(), new Getter()) == before);
    }
  }

  private static void providers() {
    for (ConfigurablePropagatorProvider provider :
        ServiceLoader.load(ConfigurablePropagatorProvider.class)) {
      if (provider.getClass().getName().startsWith("io.opentelemetry.")) {
        print("provider " + provider.getName(), provider.getClass().getName());
      }
    }
  }

  private static void extract(
      String name, TextMapPropagator propagator, String... namesAndValues) {
    Map<String, String> headers = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      if (namesAndValues[i + 1] != null) {
        headers.put(namesAndValues[i], namesAndValues[i + 1]);
      }
    }
    // What comes before the colon tells cases apart.
    String key = name.replace(": ", ":").replace(':', ';');
    try {
      Context extracted = propagator.extract(Context.root(), headers, new Getter());
      print(key, describe(extracted) + (extracted == Context.root() ? " same" : ""));
    } catch (RuntimeException e) {
      print(key, e.getClass());
    }
  }

  private static String describe(Context context) {
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
