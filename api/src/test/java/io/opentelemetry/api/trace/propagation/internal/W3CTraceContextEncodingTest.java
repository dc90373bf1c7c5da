package io.opentelemetry.api.trace.propagation.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.TraceState;
import org.junit.jupiter.api.Test;

class W3CTraceContextEncodingTest {

  @Test
  void encodeAndDecode_members_keepTheirOrder() {
    TraceState state = TraceState.builder().put("a", "1").put("b", "2").build();

    String header = W3CTraceContextEncoding.encodeTraceState(state);

    assertThat(header).isEqualTo("b=2,a=1");
    assertThat(W3CTraceContextEncoding.decodeTraceState(header)).isEqualTo(state);
  }

  @Test
  void encode_empty_isEmpty() {
    assertThat(W3CTraceContextEncoding.encodeTraceState(TraceState.getDefault())).isEmpty();
  }

  @Test
  void decode_invalid_isEmpty() {
    assertThat(W3CTraceContextEncoding.decodeTraceState("no member").isEmpty()).isTrue();
  }
}
