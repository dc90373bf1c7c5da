package swap;

import static swap.Main.print;
import static swap.Propagators.SHORT_TRACE;
import static swap.Propagators.SPAN;
import static swap.Propagators.TRACE;
import static swap.Propagators.describe;
import static swap.Propagators.extract;
import static swap.Propagators.extracted;
import static swap.Propagators.inject;
import static swap.Propagators.span;

import io.opentelemetry.api.baggage.Baggage;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapPropagator;
import io.opentelemetry.extension.trace.propagation.OtTracePropagator;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigurablePropagatorProvider;
import java.util.List;
import java.util.ServiceLoader;

/** The headers of OT Trace, valid, odd and invalid; and the names of all propagators. */
@SuppressWarnings("deprecation") // the format is
final class OtTraceUse {
  private static final TextMapPropagator OT = OtTracePropagator.getInstance();

  private OtTraceUse() {}

  static void run() {
    inject("ottrace", OT);
    for (String sampled : "true|false|True|1|0||x| true".split("\\|", -1)) {
      extract("ottrace.sampled " + sampled, OT, headers(TRACE, SPAN, sampled));
    }
    extract("ottrace.no decision", OT, headers(TRACE, SPAN, null));
    extract("ottrace.no trace", OT, headers(null, SPAN, "1"));
    extract("ottrace.no span", OT, headers(TRACE, null, "1"));
    for (String id :
        List.of("", "abc", "0", SHORT_TRACE, TRACE.toUpperCase(), '0' + TRACE, "g".repeat(16))) {
      extract("ottrace.trace " + id, OT, headers(id, SPAN, "true"));
      extract("ottrace.span " + id, OT, headers(TRACE, id, "true"));
    }
    Context before = span((byte) 1).with(Baggage.builder().put("old", "1").build());
    print("ottrace.over", describe(extracted(before, OT, headers(TRACE, SPAN, "0"))));
    print("ottrace.over nothing", extracted(before, OT) == before);
    for (ConfigurablePropagatorProvider provider :
        ServiceLoader.load(ConfigurablePropagatorProvider.class)) {
      if (provider.getClass().getName().startsWith("io.opentelemetry.")) {
        print("provider " + provider.getName(), provider.getClass().getName());
      }
    }
  }

  private static String[] headers(String traceId, String spanId, String sampled) {
    return new String[] {
      "ot-tracer-traceid",
      traceId,
      "OT-Tracer-SpanId",
      spanId,
      "ot-tracer-sampled",
      sampled,
      "ot-baggage-k",
      "a%20b",
      "OT-Baggage-K2",
      "c d",
      "ot-baggage-",
      "x"
    };
  }
}
