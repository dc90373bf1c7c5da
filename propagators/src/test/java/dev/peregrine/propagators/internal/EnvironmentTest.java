package dev.peregrine.propagators.internal;

import static dev.peregrine.propagators.contract.Headers.contextOf;
import static dev.peregrine.propagators.contract.Headers.extract;
import static dev.peregrine.propagators.contract.Headers.inject;
import static dev.peregrine.propagators.contract.Headers.spanContext;
import static dev.peregrine.propagators.contract.Headers.spanOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.peregrine.api.propagation.EnvironmentGetter;
import dev.peregrine.api.propagation.EnvironmentSetter;
import dev.peregrine.propagators.XrayPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapPropagator;
import io.opentelemetry.extension.trace.propagation.B3Propagator;
import io.opentelemetry.extension.trace.propagation.JaegerPropagator;
import io.opentelemetry.extension.trace.propagation.OtTracePropagator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Spans in environment variables, which the incumbent's API does not know. */
@SuppressWarnings("deprecation") // of two formats
class EnvironmentTest {

  static Stream<TextMapPropagator> propagators() {
    return Stream.of(
        B3Propagator.injectingSingleHeader(),
        B3Propagator.injectingMultiHeaders(),
        JaegerPropagator.getInstance(),
        OtTracePropagator.getInstance(),
        XrayPropagator.getInstance());
  }

  private static Map<String, String> variables(TextMapPropagator propagator, Context context) {
    Map<String, String> variables = new TreeMap<>();
    propagator.inject(context, variables, EnvironmentSetter.getInstance());
    return variables;
  }

  // C68, C70
  @ParameterizedTest
  @MethodSource("propagators")
  void injectAndExtract_variables_areLikeHeaders(TextMapPropagator propagator) {
    assumeTrue(SpanIds.isPeregrine());
    Context context = contextOf(spanContext(true));
    String byHeaders = spanOf(extract(propagator, inject(propagator, context)));

    Context extracted =
        propagator.extract(
            Context.root(), variables(propagator, context), EnvironmentGetter.getInstance());

    assertThat(spanOf(extracted)).endsWith("remote").isEqualTo(byHeaders);
  }

  // C69
  @Test
  void inject_variables_haveNormalizedNames() {
    assumeTrue(SpanIds.isPeregrine());

    assertThat(variables(B3Propagator.injectingMultiHeaders(), contextOf(spanContext(true))))
        .containsOnlyKeys("X_B3_TRACEID", "X_B3_SPANID", "X_B3_SAMPLED");
  }
}
