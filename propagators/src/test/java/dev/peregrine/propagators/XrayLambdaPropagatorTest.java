package dev.peregrine.propagators;

import static dev.peregrine.propagators.contract.Headers.SPAN_ID;
import static dev.peregrine.propagators.contract.Headers.contextOf;
import static dev.peregrine.propagators.contract.Headers.extract;
import static dev.peregrine.propagators.contract.Headers.spanContext;
import static dev.peregrine.propagators.contract.Headers.spanOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peregrine.propagators.contract.PropagatorContract;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapPropagator;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class XrayLambdaPropagatorTest extends PropagatorContract {

  private static final String PROPERTY = "com.amazonaws.xray.traceHeader";
  private static final XrayLambdaPropagator PROPAGATOR = XrayLambdaPropagator.getInstance();
  private static final String LAMBDA =
      "Root=1-11111111-111111111111111111111111;Parent=b7ad6b7169203331;Sampled=1";

  @Override
  protected TextMapPropagator propagator() {
    return PROPAGATOR;
  }

  @Override
  protected Map<String, String> headers(boolean sampled) {
    return Map.of(
        "X-Amzn-Trace-Id",
        "Root=1-0af76519-16cd43dd8448eb211c80319c;Parent="
            + SPAN_ID
            + (sampled ? ";Sampled=1" : ";Sampled=0"));
  }

  @AfterEach
  void clearProperty() {
    System.clearProperty(PROPERTY);
  }

  @Test
  void extract_property_winsOverTheHeader() {
    System.setProperty(PROPERTY, LAMBDA);

    assertThat(spanOf(extract(PROPAGATOR, Map.of()))).startsWith("1".repeat(32));
    assertThat(spanOf(extract(PROPAGATOR, headers(true)))).startsWith("1".repeat(32));
  }

  @Test
  void extract_propertyInTheContextOfASpan_isNotRead() {
    System.setProperty(PROPERTY, LAMBDA);
    Context before = contextOf(spanContext(true));

    assertThat(PROPAGATOR.extract(before, Map.<String, String>of(), Map::get)).isSameAs(before);
    assertThat(spanOf(PROPAGATOR.extract(before, headers(true), Map::get))).startsWith("0af76519");
  }

  @Test
  void extract_invalidProperty_readsTheHeader() {
    System.setProperty(PROPERTY, "junk");

    assertThat(extract(PROPAGATOR, Map.of())).isSameAs(Context.root());
    assertThat(spanOf(extract(PROPAGATOR, headers(true)))).startsWith("0af76519");
  }
}
