package swap;

import static swap.Main.print;
import static swap.Propagators.SHORT_TRACE;
import static swap.Propagators.SPAN;
import static swap.Propagators.TRACE;
import static swap.Propagators.describe;
import static swap.Propagators.extract;
import static swap.Propagators.extracted;
import static swap.Propagators.inject;
import static swap.Propagators.injected;
import static swap.Propagators.span;

import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapPropagator;
import io.opentelemetry.extension.trace.propagation.B3Propagator;
import java.util.List;

/** B3 in one header and in several, with valid, odd and invalid ones. */
final class B3Use {
  private static final TextMapPropagator SINGLE = B3Propagator.injectingSingleHeader();
  private static final TextMapPropagator MULTI = B3Propagator.injectingMultiHeaders();
  private static final String IDS = TRACE + '-' + SPAN;

  private B3Use() {}

  static void run() {
    inject("b3", SINGLE);
    inject("b3multi", MULTI);
    single();
    multi();
    both();
    for (String state : List.of("-1", "-0", "-d", "")) {
      Context context = extracted(SINGLE, "b3", IDS + state);
      print("b3.sent on" + state, injected(SINGLE, context));
      print("b3multi.sent on" + state, injected(MULTI, context));
    }
    Context debug = extracted(MULTI, "X-B3-TraceId", TRACE, "X-B3-SpanId", SPAN, "X-B3-Flags", "1");
    print("b3.sent on flags", injected(SINGLE, debug));
    Context before = span((byte) 1);
    print("b3.over", describe(extracted(before, SINGLE, "b3", SPAN + IDS.substring(16) + "-0")));
    print("b3.over nothing", extracted(before, SINGLE) == before);
  }

  private static void single() {
    String states = "-1|-0|-d||-|--|-true|-TRUE|-false|-D|-2|-1 |-1-xyz|-1-|-1-x-y|x| ";
    for (String state : states.split("\\|", -1)) {
      extract("b3." + state, SINGLE, "b3", IDS + state);
    }
    extract("b3.parent", SINGLE, "b3", IDS + "-1-" + SHORT_TRACE);
    for (String header : List.of("", "-", "0", "1", "d", TRACE, ' ' + IDS)) {
      extract("b3=" + header, SINGLE, "b3", header);
    }
    for (String id : ids()) {
      extract("b3.trace " + id, SINGLE, "b3", id + '-' + SPAN + "-1");
      extract("b3.span " + id, SINGLE, "b3", TRACE + '-' + id + "-1");
    }
  }

  private static void multi() {
    for (String sampled : "1|0|true|false|True|TRUE|d|| 1|2".split("\\|", -1)) {
      for (String flags : new String[] {null, "0", "1", "2"}) {
        multi("sampled " + sampled + " flags " + flags, TRACE, SPAN, sampled, flags);
      }
    }
    multi("deferred", TRACE, SPAN, null, null);
    multi("debug", TRACE, SPAN, null, "1");
    multi("no trace", null, SPAN, "1", null);
    multi("no span", TRACE, null, "1", null);
    for (String id : ids()) {
      multi("trace " + id, id, SPAN, "1", null);
      multi("span " + id, TRACE, id, "1", null);
    }
  }

  private static void multi(
      String name, String traceId, String spanId, String sampled, String flags) {
    extract(
        "b3multi." + name,
        MULTI,
        "x-b3-traceid",
        traceId,
        "X-B3-SPANID",
        spanId,
        "X-B3-Sampled",
        sampled,
        "X-B3-Flags",
        flags,
        "X-B3-ParentSpanId",
        SHORT_TRACE);
  }

  private static List<String> ids() {
    return List.of(
        "",
        SHORT_TRACE,
        TRACE.substring(1),
        '0' + TRACE,
        TRACE.toUpperCase(),
        "0".repeat(32),
        "g".repeat(32),
        "0".repeat(16),
        SPAN.substring(1),
        '0' + SPAN,
        SPAN.toUpperCase());
  }

  private static void both() {
    for (String single : List.of(IDS + "-1", IDS + "-d", "0", "x")) {
      String[] headers = {
        "b3", single, "X-B3-TraceId", SPAN + SPAN, "X-B3-SpanId", SHORT_TRACE, "X-B3-Sampled", "0"
      };
      extract("b3.both " + single, SINGLE, headers);
      extract("b3multi.both " + single, MULTI, headers);
    }
  }
}
