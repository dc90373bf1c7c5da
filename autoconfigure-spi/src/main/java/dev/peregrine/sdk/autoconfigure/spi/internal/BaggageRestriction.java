package dev.peregrine.sdk.autoconfigure.spi.internal;

import io.opentelemetry.context.propagation.TextMapPropagator;
import java.util.Collection;

/** Keeps baggage in the process; a service, since the propagators' artifact may be absent. */
public interface BaggageRestriction {

  /**
   * Returns a propagator that injects only baggage of the keys that are allowed.
   *
   * @throws IllegalArgumentException if one is not a key or the beginning of one
   */
  TextMapPropagator restrict(TextMapPropagator propagator, Collection<String> allowedKeys);
}
