package dev.peregrine.propagators.internal.config;

import dev.peregrine.propagators.BaggageAllowList;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.propagation.TextMapPropagator;
import io.opentelemetry.extension.trace.propagation.B3Propagator;
import io.opentelemetry.sdk.autoconfigure.spi.AutoConfigurationCustomizer;
import io.opentelemetry.sdk.autoconfigure.spi.AutoConfigurationCustomizerProvider;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigurationException;
import java.util.List;
import java.util.function.BiFunction;

/** Restricts the baggage that propagators inject to the keys that the settings allow, if any. */
public final class BaggageKeysCustomizer
    implements AutoConfigurationCustomizerProvider,
        BiFunction<TextMapPropagator, ConfigProperties, TextMapPropagator> {

  private static final String ALLOWED_KEYS = "otel.peregrine.baggage.allowed.keys";

  @Override
  public void customize(AutoConfigurationCustomizer customizer) {
    customizer.addPropagatorCustomizer(this);
  }

  /** Last, so that no propagator comes after this. */
  @Override
  public int order() {
    return Integer.MAX_VALUE;
  }

  @Override
  public TextMapPropagator apply(TextMapPropagator propagator, ConfigProperties config) {
    List<String> patterns = config.getList(ALLOWED_KEYS);
    if (patterns.isEmpty() || isWithoutBaggage(propagator)) {
      return propagator;
    }
    try {
      return BaggageAllowList.of(patterns).restrict(propagator);
    } catch (IllegalArgumentException e) {
      throw new ConfigurationException(ALLOWED_KEYS + ": " + e.getMessage(), e);
    }
  }

  private static boolean isWithoutBaggage(TextMapPropagator propagator) {
    return propagator instanceof W3CTraceContextPropagator || propagator instanceof B3Propagator;
  }
}
