package dev.peregrine.propagators.internal.config;

import dev.peregrine.propagators.BaggageAllowList;
import dev.peregrine.sdk.autoconfigure.spi.internal.BaggageRestriction;
import io.opentelemetry.context.propagation.TextMapPropagator;
import java.util.Collection;

/** Restricts the baggage that leaves the process to the keys that a configuration file allows. */
public final class AllowListRestriction implements BaggageRestriction {

  @Override
  public TextMapPropagator restrict(TextMapPropagator propagator, Collection<String> allowedKeys) {
    return BaggageAllowList.of(allowedKeys).restrict(propagator);
  }
}
