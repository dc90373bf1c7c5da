package io.opentelemetry.extension.trace.propagation;

import io.opentelemetry.context.propagation.TextMapPropagator;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigurablePropagatorProvider;

/** Offers B3 in several headers to {@code OTEL_PROPAGATORS} as {@code b3multi}. */
public final class B3MultiConfigurablePropagator implements ConfigurablePropagatorProvider {

  /** Creates the provider; for {@link java.util.ServiceLoader}. */
  public B3MultiConfigurablePropagator() {}

  @Override
  public TextMapPropagator getPropagator(ConfigProperties config) {
    return B3Propagator.injectingMultiHeaders();
  }

  @Override
  public String getName() {
    return "b3multi";
  }
}
