package dev.peregrine.sdk.autoconfigure.internal.declarative;

import dev.peregrine.sdk.autoconfigure.spi.internal.BaggageRestriction;
import io.opentelemetry.common.ComponentLoader;
import io.opentelemetry.context.propagation.TextMapPropagator;
import java.util.List;

/** Which baggage may leave the process: {@code distribution.peregrine.baggage_allowed_keys}. */
final class BaggageKeys {

  private static final String KEY = "baggage_allowed_keys";

  private BaggageKeys() {}

  static TextMapPropagator restrict(TextMapPropagator propagator, NodeConfig distribution) {
    List<String> keys = distribution.getScalarList(KEY, String.class);
    if (keys == null) {
      return propagator;
    }
    for (BaggageRestriction restriction :
        ComponentLoader.loadList(
            distribution.context().componentLoader(), BaggageRestriction.class)) {
      try {
        return restriction.restrict(propagator, keys);
      } catch (IllegalArgumentException e) {
        throw distribution.error(KEY, String.valueOf(e.getMessage()), e);
      }
    }
    throw distribution.error(
        KEY, "needs dev.peregrine:peregrine-propagators on the class path; add this dependency");
  }
}
