package dev.peregrine.propagators;

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

class XrayPropagatorTest extends PropagatorContract {

  private static final XrayPropagator PROPAGATOR = XrayPropagator.getInstance();
  private static final String ROOT = "Root=1-0af76519-16cd43dd8448eb211c80319c";
  private static final String PARENT = ";Parent=b7ad6b7169203331";

  @Override
  protected TextMapPropagator propagator() {
    return PROPAGATOR;
  }

  @Override
  protected Map<String, String> headers(boolean sampled) {
    return Map.of("X-Amzn-Trace-Id", ROOT + PARENT + (sampled ? ";Sampled=1" : ";Sampled=0"));
  }

  private static Context extracted(String header) {
    return extract(PROPAGATOR, Map.of("X-Amzn-Trace-Id", header));
  }

  // C67
  @ParameterizedTest
  @CsvSource({
    ";Sampled=1, 01",
    ";Sampled=0, 00",
    ";Sampled=?, 00",
    "'', 00",
    ";Sampled=1;, 01",
    ";Sampled=1;Self=1-67891234-12456789abcdef012345678, 01",
    ";Sampled=1;anything;=;a=b, 01",
    "' ; Sampled=1 ', 01",
  })
  void extract_anyRest_isSampledOrNot(String rest, String flags) {
    assertThat(spanOf(extracted(ROOT + PARENT + rest)))
        .isEqualTo(TRACE_ID + " " + SPAN_ID + " " + flags + " remote");
  }

  @Test
  void extract_partsInAnotherOrder_isTheSame() {
    assertThat(spanOf(extracted("Self=1;Sampled=1" + PARENT + "; " + ROOT)))
        .isEqualTo(TRACE_ID + " " + SPAN_ID + " 01 remote");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // A load balancer's header, without a span to be the parent.
        "Root=1-0af76519-16cd43dd8448eb211c80319c",
        "Parent=b7ad6b7169203331;Sampled=1",
        "Root=1-0af76519-16cd43dd8448eb211c80319c;Parent=b7ad6b7169203331;Sampled=",
        "Root=1-0af76519-16cd43dd8448eb211c80319c;Parent=b7ad6b7169203331;Sampled=11",
        "Root=1-0af76519-16cd43dd8448eb211c80319c;Parent=7ad6b7169203331;Sampled=1",
        "Root=1-0af76519-16cd43dd8448eb211c80319c;Parent=b7ad6b71692033310;Sampled=1",
        "Root=1-0af76519-16cd43dd8448eb211c80319c;Parent=B7AD6B7169203331;Sampled=1",
        "Root=1-0af76519-16cd43dd8448eb211c80319c;Parent=0000000000000000;Sampled=1",
        "Root=1-00000000-000000000000000000000000;Parent=b7ad6b7169203331;Sampled=1",
        "Root=1-0AF76519-16CD43DD8448EB211C80319C;Parent=b7ad6b7169203331;Sampled=1",
        "Root=2-0af76519-16cd43dd8448eb211c80319c;Parent=b7ad6b7169203331;Sampled=1",
        "Root=1-0af76519-16cd43dd8448eb211c80319;Parent=b7ad6b7169203331;Sampled=1",
        "Root=1-0af76519-16cd43dd8448eb211c80319c0;Parent=b7ad6b7169203331;Sampled=1",
        "Root=1_0af76519-16cd43dd8448eb211c80319c;Parent=b7ad6b7169203331;Sampled=1",
        "Root=1-0af76519_16cd43dd8448eb211c80319c;Parent=b7ad6b7169203331;Sampled=1",
        "root=1-0af76519-16cd43dd8448eb211c80319c;parent=b7ad6b7169203331;sampled=1",
      })
  void extract_invalidHeader_isTheSameContext(String header) {
    assertThat(extracted(header)).isSameAs(Context.root());
  }

  @Test
  void inject_afterLineage_sendsItOn() {
    Context received = extracted(ROOT + PARENT + ";Sampled=1;Lineage=32767:a87bd80c:12");

    assertThat(inject(PROPAGATOR, received))
        .containsEntry("X-Amzn-Trace-Id", ROOT + PARENT + ";Sampled=1;Lineage=32767:a87bd80c:12");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "1:A87BD80C:1", "123456:a87bd80c:1", "1:a87bd80c:1:1"})
  void inject_afterInvalidLineage_sendsNone(String lineage) {
    Context received = extracted(ROOT + PARENT + ";Sampled=1;Lineage=" + lineage);

    assertThat(inject(PROPAGATOR, received)).isEqualTo(headers(true));
  }

  @Test
  void inject_newRequestInTheContextOfAnother_keepsNoOtherLineage() {
    Context first = extracted(ROOT + PARENT + ";Sampled=1;Lineage=1:a87bd80c:1");

    Context second = PROPAGATOR.extract(first, headers(true), Map::get);

    assertThat(inject(PROPAGATOR, second)).isEqualTo(headers(true));
  }

  @Test
  void getInstance_calledTwice_isTheSame() {
    assertThat(XrayPropagator.getInstance()).isSameAs(PROPAGATOR);
    assertThat(inject(PROPAGATOR, contextOf(spanContext(true)))).isEqualTo(headers(true));
  }
}
