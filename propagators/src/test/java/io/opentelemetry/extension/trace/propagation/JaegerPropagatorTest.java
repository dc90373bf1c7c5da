package io.opentelemetry.extension.trace.propagation;

import static dev.peregrine.propagators.contract.Headers.SPAN_ID;
import static dev.peregrine.propagators.contract.Headers.TRACE_ID;
import static dev.peregrine.propagators.contract.Headers.baggageOf;
import static dev.peregrine.propagators.contract.Headers.contextOf;
import static dev.peregrine.propagators.contract.Headers.extract;
import static dev.peregrine.propagators.contract.Headers.inject;
import static dev.peregrine.propagators.contract.Headers.spanContext;
import static dev.peregrine.propagators.contract.Headers.spanOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peregrine.propagators.contract.Headers;
import dev.peregrine.propagators.contract.PropagatorContract;
import io.opentelemetry.api.baggage.Baggage;
import io.opentelemetry.api.baggage.BaggageEntryMetadata;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapPropagator;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@SuppressWarnings("deprecation") // the format is
class JaegerPropagatorTest extends PropagatorContract {

  private static final JaegerPropagator PROPAGATOR = JaegerPropagator.getInstance();
  private static final String IDS = TRACE_ID + ":" + SPAN_ID;

  @Override
  protected TextMapPropagator propagator() {
    return PROPAGATOR;
  }

  @Override
  protected Map<String, String> headers(boolean sampled) {
    return Map.of("uber-trace-id", IDS + (sampled ? ":0:1" : ":0:0"));
  }

  private static String spanIn(String header) {
    return spanOf(extract(PROPAGATOR, Map.of("uber-trace-id", header)));
  }

  private static Map<String, String> baggageIn(String... headers) {
    return baggageOf(extract(PROPAGATOR, Headers.of(headers)));
  }

  // C62, C64
  @ParameterizedTest
  @CsvSource({
    ":0:1, 01",
    ":0:01, 01",
    ":0:0, 00",
    ":0:3, 01",
    ":0:2, 00",
    ":0:b, 01",
    ":0:ff, 01",
    ":0:F0, 00",
    ":05e3ac9a4f6e3b90:1, 01",
    "::1, 01",
    ":zz:1, 01",
  })
  void extract_anyFlags_isSampledOrNot(String rest, String flags) {
    assertThat(spanIn(IDS + rest)).isEqualTo(TRACE_ID + " " + SPAN_ID + " " + flags + " remote");
  }

  // C63
  @Test
  void extract_shortIds_getZerosBeforeThem() {
    assertThat(spanIn("abc:d:0:1")).isEqualTo("0".repeat(29) + "abc 000000000000000d 01 remote");
    assertThat(spanIn("8448eb211c80319c:d:0:1")).startsWith("00000000000000008448eb211c80319c ");
    assertThat(spanIn("18448eb211c80319c:d:0:1")).startsWith("00000000000000018448eb211c80319c ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ":0:",
        ":0",
        ":0:1:1",
        ":0:001",
        ":0:g",
        ":0:+1",
        ":0:-1",
        ":0:1 ",
        ":0:\uff11",
        "",
        ":",
      })
  void extract_invalidRest_isTheSameContext(String rest) {
    assertThat(spanIn(IDS + rest)).isEqualTo("none");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0:b7ad6b7169203331",
        ":b7ad6b7169203331",
        "0af7651916cd43dd8448eb211c80319c:0",
        "0af7651916cd43dd8448eb211c80319c:",
        "00af7651916cd43dd8448eb211c80319c:b7ad6b7169203331",
        "0af7651916cd43dd8448eb211c80319c:0b7ad6b7169203331",
        "0AF7651916CD43DD8448EB211C80319C:b7ad6b7169203331",
        "xaf7651916cd43dd8448eb211c80319c:b7ad6b7169203331",
        " 0af7651916cd43dd8448eb211c80319c:b7ad6b7169203331",
        "0af7651916cd43dd8448eb211c80319c%:b7ad6b7169203331",
      })
  void extract_invalidIds_isTheSameContext(String ids) {
    assertThat(spanIn(ids + ":0:1")).isEqualTo("none");
  }

  @Test
  void extract_encodedColons_areColons() {
    String expected = TRACE_ID + " " + SPAN_ID + " 01 remote";

    assertThat(spanIn((IDS + ":0:1").replace(":", "%3A"))).isEqualTo(expected);
    assertThat(spanIn((IDS + ":0:1").replace(":", "%3a"))).isEqualTo(expected);
  }

  // C65
  @Test
  void inject_baggage_isEncodedWhereAHeaderNeedsIt() {
    Baggage baggage =
        Baggage.builder()
            .put("plain", "a=b/c")
            .put("Empty", "", BaggageEntryMetadata.create("not sent"))
            .put("text", "50% of a+b, \u00e9")
            .put("two\r\nlines", "not a name")
            .put("lines", "a\r\nb")
            .build();

    assertThat(inject(PROPAGATOR, Context.root().with(baggage)))
        .isEqualTo(
            Map.of(
                "uberctx-plain", "a=b/c",
                "uberctx-Empty", "",
                "uberctx-text", "50%25%20of%20a%2Bb%2C%20%C3%A9",
                "uberctx-lines", "a%0D%0Ab"));
  }

  // C65
  @Test
  void extract_baggage_isDecoded() {
    assertThat(
            baggageIn(
                "uberctx-k",
                "v",
                "UberCtx-K2",
                "a%20b%2Cc",
                "uberctx-plus",
                "a+b",
                "uberctx-e",
                "",
                "uberctx-broken",
                "100%",
                "uberctx-",
                "no key",
                "uberctx",
                "no key"))
        .isEqualTo(Map.of("k", "v", "k2", "a b,c", "plus", "a+b", "e", "", "broken", "100%"));
  }

  @Test
  void extract_baggageWithoutSpan_isTheBaggage() {
    Context context = extract(PROPAGATOR, Map.of("uber-trace-id", "junk", "uberctx-k", "v"));

    assertThat(spanOf(context)).isEqualTo("none");
    assertThat(baggageOf(context)).isEqualTo(Map.of("k", "v"));
  }

  @Test
  void extract_baggage_replacesThatOfTheContext() {
    Context before = Context.root().with(Baggage.builder().put("old", "1").build());

    Context after =
        PROPAGATOR.extract(before, Map.of("uberctx-new", "2"), Headers.CaseInsensitive.INSTANCE);

    assertThat(baggageOf(after)).isEqualTo(Map.of("new", "2"));
  }

  @Test
  void extract_listOfBaggage_takesItsPairs() {
    assertThat(
            baggageIn("Jaeger-Baggage", "k=v, a = b ,c,=d,e=,f=g=h,plain=%20x, ,,k2=a+b", "x", "y"))
        .isEqualTo(Map.of("k", "v", "a", "b", "plain", "%20x", "k2", "a+b"));
    assertThat(baggageIn("jaeger-baggage", "k=list", "uberctx-k", "own header"))
        .isEqualTo(Map.of("k", "own header"));
  }

  @Test
  void extract_tooMuchBaggage_isLimited() {
    Map<String, String> headers = Headers.of();
    for (int i = 0; i < 100; i++) {
      headers.put("uberctx-key" + i, "x");
    }
    assertThat(baggageOf(extract(PROPAGATOR, headers))).hasSize(64);

    headers.replaceAll((name, value) -> "x".repeat(1_000));
    assertThat(baggageOf(extract(PROPAGATOR, headers))).hasSize(8);
    assertThat(baggageIn("jaeger-baggage", "k=v,".repeat(2_049))).isEmpty();
  }

  @Test
  void inject_tooMuchBaggage_isLimited() {
    var builder = Baggage.builder();
    for (int i = 0; i < 100; i++) {
      builder.put("key" + i, "x");
    }
    assertThat(inject(PROPAGATOR, Context.root().with(builder.build()))).hasSize(64);

    // Three characters each, once it is encoded.
    builder.put("long", " ".repeat(2_800)).put("longer", "x".repeat(8_192));
    assertThat(inject(PROPAGATOR, Context.root().with(builder.build())))
        .hasSize(64)
        .doesNotContainKeys("uberctx-long", "uberctx-longer");
  }

  @Test
  void extract_getterThatKnowsNoNames_findsSpanAndList() {
    Map<String, String> carrier =
        Map.of("uber-trace-id", IDS + ":0:1", "jaeger-baggage", "a=b", "uberctx-k", "v");

    Context context =
        PROPAGATOR.extract(Context.root(), carrier, (headers, name) -> headers.get(name));

    assertThat(spanOf(context)).startsWith(TRACE_ID);
    assertThat(baggageOf(context)).isEqualTo(Map.of("a", "b"));
  }

  @Test
  void inject_spanAndBaggage_writesBoth() {
    Context context = contextOf(spanContext(true)).with(Baggage.builder().put("k", "v").build());

    assertThat(inject(PROPAGATOR, context))
        .isEqualTo(Map.of("uber-trace-id", IDS + ":0:1", "uberctx-k", "v"));
  }
}
