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
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapPropagator;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@SuppressWarnings("deprecation") // the format is
class OtTracePropagatorTest extends PropagatorContract {

  private static final OtTracePropagator PROPAGATOR = OtTracePropagator.getInstance();

  @Override
  protected TextMapPropagator propagator() {
    return PROPAGATOR;
  }

  @Override
  protected Map<String, String> headers(boolean sampled) {
    return headers(TRACE_ID.substring(16), SPAN_ID, sampled ? "true" : "false");
  }

  @Override
  protected String sent(String traceId) {
    return "0".repeat(16) + traceId.substring(16);
  }

  private static Map<String, String> headers(String traceId, String spanId, String sampled) {
    return Headers.of(
        "ot-tracer-traceid", traceId, "ot-tracer-spanid", spanId, "ot-tracer-sampled", sampled);
  }

  // C66
  @ParameterizedTest
  @CsvSource({
    "true, 01",
    "TRUE, 01",
    "1, 01",
    "false, 00",
    "0, 00",
    "x, 00",
    "'', 00",
    ", 00",
  })
  void extract_anyDecision_isSampledOrNot(String sampled, String flags) {
    assertThat(spanOf(extract(PROPAGATOR, headers(TRACE_ID, SPAN_ID, sampled))))
        .isEqualTo(TRACE_ID + " " + SPAN_ID + " " + flags + " remote");
  }

  // C31
  @Test
  void extract_shortIds_getZerosBeforeThem() {
    assertThat(spanOf(extract(PROPAGATOR, headers("abc", "d", "1"))))
        .isEqualTo("0".repeat(29) + "abc 000000000000000d 01 remote");
  }

  @ParameterizedTest
  @CsvSource({
    ", b7ad6b7169203331",
    "'', b7ad6b7169203331",
    "0, b7ad6b7169203331",
    "00af7651916cd43dd8448eb211c80319c, b7ad6b7169203331",
    "0AF7651916CD43DD8448EB211C80319C, b7ad6b7169203331",
    "0af7651916cd43dd8448eb211c80319c, ",
    "0af7651916cd43dd8448eb211c80319c, ''",
    "0af7651916cd43dd8448eb211c80319c, 0",
    "0af7651916cd43dd8448eb211c80319c, 0b7ad6b7169203331",
  })
  void extract_invalidIds_isTheSameContext(String traceId, String spanId) {
    Map<String, String> headers = headers(traceId, spanId, "true");
    headers.put("ot-baggage-k", "v");

    assertThat(extract(PROPAGATOR, headers)).isSameAs(Context.root());
  }

  // C66
  @Test
  void extract_baggage_isReadAsItIs() {
    Map<String, String> headers = headers(TRACE_ID, SPAN_ID, "true");
    headers.putAll(
        Headers.of("ot-baggage-k", "v", "OT-Baggage-K2", "a%20b", "ot-baggage-", "no key"));

    assertThat(baggageOf(extract(PROPAGATOR, headers))).isEqualTo(Map.of("k", "v", "k2", "a%20b"));
  }

  @Test
  void inject_baggage_isWrittenIfAHeaderCanHaveIt() {
    Baggage baggage =
        Baggage.builder()
            .put("k", "a b, c%")
            .put("empty", "")
            .put("accent", "\u00e9")
            .put("lines", "a\r\nb")
            .put("before", " a")
            .put("after", "a ")
            .put("two words", "x")
            .build();

    assertThat(inject(PROPAGATOR, contextOf(spanContext(true)).with(baggage)))
        .containsOnlyKeys(
            "ot-tracer-traceid",
            "ot-tracer-spanid",
            "ot-tracer-sampled",
            "ot-baggage-k",
            "ot-baggage-empty")
        .containsEntry("ot-baggage-k", "a b, c%");
    assertThat(inject(PROPAGATOR, Context.root().with(baggage))).isEmpty();
  }
}
