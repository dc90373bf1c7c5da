package io.opentelemetry.extension.trace.propagation;

import io.opentelemetry.context.propagation.TextMapPropagator;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigurablePropagatorProvider;

/** Offers B3 in a single header to {@code OTEL_PROPAGATORS} as {@code b3}. */
public final class B3ConfigurablePropagator implements ConfigurablePropagatorProvider {

  /** Creates the provider; for {@link java.util.ServiceLoader}. */
  public B3ConfigurablePropagator() {}

  @Override
  public TextMapPropagator getPropagator(ConfigProperties config) {
    return B3Propagator.injectingSingleHeader();
  }

  @Override
  public String getName() {
    return "b3";
  }
}
