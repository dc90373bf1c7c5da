package io.opentelemetry.extension.trace.propagation;

import io.opentelemetry.context.propagation.TextMapPropagator;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigurablePropagatorProvider;

/** Offers the headers of OT Trace to {@code OTEL_PROPAGATORS} as {@code ottrace}. */
public final class OtTraceConfigurablePropagator implements ConfigurablePropagatorProvider {

  /** Creates the provider; for {@link java.util.ServiceLoader}. */
  public OtTraceConfigurablePropagator() {}

  @Override
  @SuppressWarnings("deprecation") // the format is, and so is its propagator
  public TextMapPropagator getPropagator(ConfigProperties config) {
    return OtTracePropagator.getInstance();
  }

  @Override
  public String getName() {
    return "ottrace";
  }
}
