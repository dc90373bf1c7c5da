package io.opentelemetry.sdk.autoconfigure.spi;

import io.opentelemetry.context.propagation.TextMapPropagator;

/**
 * Offers a propagator under a name for {@code OTEL_PROPAGATORS}. Found by {@link
 * java.util.ServiceLoader}.
 */
public interface ConfigurablePropagatorProvider {

  /**
   * Creates the propagator.
   *
   * @param config the settings
   * @return the propagator
   */
  TextMapPropagator getPropagator(ConfigProperties config);

  /**
   * Returns the name by which users choose this propagator.
   *
   * @return the name
   */
  String getName();
}
