package io.opentelemetry.extension.trace.propagation;

import io.opentelemetry.context.propagation.TextMapPropagator;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigurablePropagatorProvider;

/** Offers Jaeger's headers to {@code OTEL_PROPAGATORS} as {@code jaeger}. */
public final class JaegerConfigurablePropagator implements ConfigurablePropagatorProvider {

  /** Creates the provider; for {@link java.util.ServiceLoader}. */
  public JaegerConfigurablePropagator() {}

  @Override
  @SuppressWarnings("deprecation") // the format is, and so is its propagator
  public TextMapPropagator getPropagator(ConfigProperties config) {
    return JaegerPropagator.getInstance();
  }

  @Override
  public String getName() {
    return "jaeger";
  }
}
