package io.opentelemetry.extension.trace.propagation;

import static dev.peregrine.propagators.contract.Headers.SPAN_ID;
import static dev.peregrine.propagators.contract.Headers.TRACE_ID;
import static dev.peregrine.propagators.contract.Headers.extract;
import static dev.peregrine.propagators.contract.Headers.inject;
import static dev.peregrine.propagators.contract.Headers.spanOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peregrine.propagators.contract.Headers;
import dev.peregrine.propagators.contract.PropagatorContract;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapPropagator;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class B3MultiPropagatorTest extends PropagatorContract {

  private static final B3Propagator PROPAGATOR = B3Propagator.injectingMultiHeaders();

  @Override
  protected TextMapPropagator propagator() {
    return PROPAGATOR;
  }

  @Override
  protected Map<String, String> headers(boolean sampled) {
    return headers("X-B3-Sampled", sampled ? "1" : "0");
  }

  private static Map<String, String> headers(String... others) {
    Map<String, String> headers = Headers.of(others);
    headers.put("X-B3-TraceId", TRACE_ID);
    headers.put("X-B3-SpanId", SPAN_ID);
    return headers;
  }

  // C58
  @Test
  void fields_always_areAllThatInjectMayWrite() {
    assertThat(PROPAGATOR.fields())
        .containsExactly("X-B3-TraceId", "X-B3-SpanId", "X-B3-Sampled", "X-B3-Flags");
  }

  // C60
  @ParameterizedTest
  @CsvSource({
    "1, , 01",
    "true, , 01",
    "True, 0, 01",
    "0, , 00",
    "false, , 00",
    ", , 00",
    "d, , 00",
    "2, 2, 00",
    "'', '', 00",
    ", 1, 01",
    "0, 1, 01",
    ", 0, 00",
  })
  void extract_anyDecision_isSampledOrNot(String sampled, String debug, String flags) {
    Map<String, String> headers = headers();
    headers.put("X-B3-Sampled", sampled);
    headers.put("X-B3-Flags", debug);

    assertThat(spanOf(extract(PROPAGATOR, headers)))
        .isEqualTo(TRACE_ID + " " + SPAN_ID + " " + flags + " remote");
  }

  // C31, C61
  @Test
  void extract_shortTraceId_getsZerosBeforeIt() {
    Map<String, String> headers = headers("X-B3-Sampled", "1");
    headers.put("X-B3-TraceId", "8448eb211c80319c");

    assertThat(spanOf(extract(PROPAGATOR, headers)))
        .isEqualTo("00000000000000008448eb211c80319c " + SPAN_ID + " 01 remote");
  }

  @ParameterizedTest
  @CsvSource({
    "X-B3-TraceId, ",
    "X-B3-TraceId, af7651916cd43dd8448eb211c80319c",
    "X-B3-TraceId, 00af7651916cd43dd8448eb211c80319c",
    "X-B3-TraceId, 0AF7651916CD43DD8448EB211C80319C",
    "X-B3-TraceId, 0af7651916cd43dd8448eb211c80319g",
    "X-B3-TraceId, 00000000000000000000000000000000",
    "X-B3-TraceId, 0000000000000000",
    "X-B3-TraceId, ' 448eb211c80319c'",
    "X-B3-SpanId, ",
    "X-B3-SpanId, 7ad6b7169203331",
    "X-B3-SpanId, 0b7ad6b7169203331",
    "X-B3-SpanId, B7AD6B7169203331",
    "X-B3-SpanId, 0000000000000000",
  })
  void extract_invalidId_isTheSameContext(String name, String value) {
    Map<String, String> headers = headers("X-B3-Sampled", "1");
    headers.put(name, value);

    assertThat(extract(PROPAGATOR, headers)).isSameAs(Context.root());
  }

  // C56, C60
  @Test
  void inject_afterDebug_writesFlagsInsteadOfSampled() {
    assertThat(inject(PROPAGATOR, extract(PROPAGATOR, headers("X-B3-Flags", "1"))))
        .isEqualTo(headers("X-B3-Flags", "1"));
  }

  // C56
  @Test
  void inject_afterDebugInTheSingleHeader_writesFlags() {
    Context received = extract(PROPAGATOR, Map.of("b3", TRACE_ID + "-" + SPAN_ID + "-d"));

    assertThat(inject(PROPAGATOR, received)).isEqualTo(headers("X-B3-Flags", "1"));
  }

  // C57
  @Test
  void inject_afterAParent_doesNotSendIt() {
    Map<String, String> headers = headers("X-B3-Sampled", "1");
    headers.put("X-B3-ParentSpanId", "05e3ac9a4f6e3b90");

    assertThat(inject(PROPAGATOR, extract(PROPAGATOR, headers))).isEqualTo(headers(true));
  }
}
