package io.opentelemetry.extension.trace.propagation;

import static dev.peregrine.propagators.contract.Headers.SPAN_ID;
import static dev.peregrine.propagators.contract.Headers.TRACE_ID;
import static dev.peregrine.propagators.contract.Headers.contextOf;
import static dev.peregrine.propagators.contract.Headers.extract;
import static dev.peregrine.propagators.contract.Headers.inject;
import static dev.peregrine.propagators.contract.Headers.spanContext;
import static dev.peregrine.propagators.contract.Headers.spanOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peregrine.propagators.contract.PropagatorContract;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapPropagator;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class B3SinglePropagatorTest extends PropagatorContract {

  private static final B3Propagator PROPAGATOR = B3Propagator.injectingSingleHeader();
  private static final String IDS = TRACE_ID + "-" + SPAN_ID;

  @Override
  protected TextMapPropagator propagator() {
    return PROPAGATOR;
  }

  @Override
  protected Map<String, String> headers(boolean sampled) {
    return Map.of("b3", IDS + (sampled ? "-1" : "-0"));
  }

  private static Context extracted(String header) {
    return extract(PROPAGATOR, Map.of("b3", header));
  }

  // C58
  @Test
  void fields_always_areTheSingleHeader() {
    assertThat(PROPAGATOR.fields()).containsExactly("b3");
  }

  // C59
  @ParameterizedTest
  @CsvSource({
    "-1, 01",
    "-0, 00",
    "-d, 01",
    "'', 00",
    "-, 00",
    "-true, 01",
    "-TRUE, 01",
    "-false, 00",
    "-D, 00",
    "-2, 00",
    "-1-05e3ac9a4f6e3b90, 01",
    "-0-05e3ac9a4f6e3b90, 00",
    "-d-05e3ac9a4f6e3b90, 01",
  })
  void extract_anyState_isSampledOrNot(String rest, String flags) {
    assertThat(spanOf(extracted(IDS + rest)))
        .isEqualTo(TRACE_ID + " " + SPAN_ID + " " + flags + " remote");
  }

  // C31, C61
  @Test
  void extract_shortTraceId_getsZerosBeforeIt() {
    assertThat(spanOf(extracted("8448eb211c80319c-" + SPAN_ID + "-1")))
        .isEqualTo("00000000000000008448eb211c80319c " + SPAN_ID + " 01 remote");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // A decision alone is nothing that a span context could say.
        "0",
        "1",
        "d",
        "0AF7651916CD43DD8448EB211C80319C-b7ad6b7169203331-1",
        "0af7651916cd43dd8448eb211c80319c-B7AD6B7169203331-1",
        "00000000000000000000000000000000-b7ad6b7169203331-1",
        "0000000000000000-b7ad6b7169203331-1",
        "0af7651916cd43dd8448eb211c80319c-0000000000000000-1",
        "af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-1",
        "00af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-1",
        "448eb211c80319c-b7ad6b7169203331-1",
        "0af7651916cd43dd8448eb211c80319c-7ad6b7169203331-1",
        "0af7651916cd43dd8448eb211c80319c-0b7ad6b7169203331-1",
        "0af7651916cd43dd8448eb211c80319g-b7ad6b7169203331-1",
        "0af7651916cd43dd8448eb211c80319c-b7ad6b716920333\u0131-1",
        " 0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-1",
        "0af7651916cd43dd8448eb211c80319c",
        "0af7651916cd43dd8448eb211c80319c-",
        "0af7651916cd43dd8448eb211c80319c--1",
        "0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-1-05e3ac9a4f6e3b90-x",
      })
  void extract_invalidHeader_isTheSameContext(String header) {
    assertThat(extracted(header)).isSameAs(Context.root());
  }

  // C56
  @Test
  void inject_afterDebug_sendsItForEverySpanOfTheTrace() {
    Context received = extracted(IDS + "-d");
    Context child =
        received.with(
            io.opentelemetry.api.trace.Span.wrap(spanContext(TRACE_ID, "1".repeat(16), false)));

    assertThat(inject(PROPAGATOR, received)).isEqualTo(Map.of("b3", IDS + "-d"));
    assertThat(inject(PROPAGATOR, child)).isEqualTo(Map.of("b3", TRACE_ID + "-1111111111111111-d"));
  }

  @Test
  void inject_anotherTraceInADebugContext_isNotDebugged() {
    Context other =
        extracted(IDS + "-d")
            .with(io.opentelemetry.api.trace.Span.wrap(spanContext("2".repeat(32), SPAN_ID, true)));

    assertThat(inject(PROPAGATOR, other))
        .isEqualTo(Map.of("b3", "2".repeat(32) + "-" + SPAN_ID + "-1"));
  }

  // C55
  @Test
  void extract_bothForms_takesTheSingleHeaderIfItIsValid() {
    Map<String, String> multi =
        Map.of("X-B3-TraceId", "3".repeat(32), "X-B3-SpanId", SPAN_ID, "X-B3-Sampled", "0");
    Map<String, String> both = new java.util.HashMap<>(multi);
    both.put("b3", IDS + "-1");
    Map<String, String> oneInvalid = new java.util.HashMap<>(multi);
    oneInvalid.put("b3", "0");

    assertThat(spanOf(extract(PROPAGATOR, both))).startsWith(TRACE_ID);
    assertThat(spanOf(extract(PROPAGATOR, oneInvalid))).startsWith("3".repeat(32));
    assertThat(spanOf(extract(PROPAGATOR, multi))).startsWith("3".repeat(32));
  }

  @Test
  void injecting_calledTwice_isTheSameInstance() {
    assertThat(B3Propagator.injectingSingleHeader()).isSameAs(PROPAGATOR);
    assertThat(B3Propagator.injectingMultiHeaders())
        .isSameAs(B3Propagator.injectingMultiHeaders())
        .isNotSameAs(PROPAGATOR);
  }

  @Test
  void inject_spanContextOfAnotherImplementation_writesItsIds() {
    assertThat(inject(PROPAGATOR, contextOf(new ForeignSpanContext(TRACE_ID, SPAN_ID))))
        .isEqualTo(Map.of("b3", IDS + "-0"));
  }
}
