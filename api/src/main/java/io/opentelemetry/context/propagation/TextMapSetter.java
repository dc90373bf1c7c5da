package io.opentelemetry.context.propagation;

import org.jspecify.annotations.Nullable;

/**
 * Writes into a carrier for a {@link TextMapPropagator}. It has no state and belongs in a constant.
 *
 * @param <C> the type of the carrier
 */
public interface TextMapSetter<C> {

  /**
   * Writes a value, which replaces an earlier one of the same name. The case of the name is kept.
   *
   * @param carrier the carrier, as it was given to the propagator
   * @param key the name
   * @param value the value
   */
  void set(@Nullable C carrier, String key, String value);
}
