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
import io.opentelemetry.extension.trace.propagation.JaegerPropagator;
import java.util.List;

/** Jaeger's headers, valid, odd and invalid. */
@SuppressWarnings("deprecation") // the format is
final class JaegerUse {
  private static final TextMapPropagator JAEGER = JaegerPropagator.getInstance();
  private static final String IDS = TRACE + ':' + SPAN;

  private JaegerUse() {}

  static void run() {
    inject("jaeger", JAEGER);
    String flags =
        ":0:1|:0:0|:0:3|:0:2|:0:5|:0:01|:0:001|:0:ff|:0:b|:0:g|:0:+1|:0:|:0||:0:1:1|::1|:zz:1|:0:1"
            + " ";
    for (String rest : flags.split("\\|", -1)) {
      extract("jaeger." + rest, JAEGER, "uber-trace-id", IDS + rest);
    }
    for (String header : List.of("", ":", ":::", "%", "%zz", ' ' + IDS + ":0:1")) {
      extract("jaeger=" + header, JAEGER, "uber-trace-id", header);
    }
    for (String colon : List.of("%3A", "%3a")) {
      extract("jaeger" + colon, JAEGER, "Uber-Trace-Id", (IDS + ":0:1").replace(":", colon));
    }
    for (String id :
        List.of("abc", "0", SHORT_TRACE, TRACE.toUpperCase(), '0' + TRACE, '0' + SPAN)) {
      extract("jaeger.trace " + id, JAEGER, "uber-trace-id", id + ':' + SPAN + ":0:1");
      extract("jaeger.span " + id, JAEGER, "uber-trace-id", TRACE + ':' + id + ":0:1");
    }
    baggage();
  }

  private static void baggage() {
    extract("jaeger.baggage", JAEGER, "uberctx-k", "v", "UberCtx-Foo", "a+b", "uberctx-e", "");
    extract("jaeger.baggage encoded", JAEGER, "uberctx-k", "a%20b");
    extract("jaeger.baggage broken", JAEGER, "uberctx-k", "100%");
    extract("jaeger.baggage without key", JAEGER, "uberctx-", "v");
    extract("jaeger.baggage and junk", JAEGER, "uber-trace-id", "junk", "uberctx-k", "v");
    String lists = "k=v|k=v, A = b ,c||=d,e=,f=g=h, ,k|k=%20x|k=a+b|k=v;p=q|k=1,k=2";
    for (String list : lists.split("\\|", -1)) {
      extract("jaeger.list " + list, JAEGER, "jaeger-baggage", list);
    }
    extract("jaeger.list and own", JAEGER, "jaeger-baggage", "k=1", "uberctx-k", "2");
    Context before = span((byte) 1).with(Baggage.builder().put("old", "1").build());
    print("jaeger.over", describe(extracted(before, JAEGER, "uberctx-k", "v")));
    print("jaeger.over nothing", extracted(before, JAEGER) == before);
  }
}
