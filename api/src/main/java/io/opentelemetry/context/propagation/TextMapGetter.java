package io.opentelemetry.context.propagation;

import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads from a carrier for a {@link TextMapPropagator}. It has no state and belongs in a constant.
 *
 * @param <C> the type of the carrier
 */
@FunctionalInterface
public interface TextMapGetter<C> {

  /**
   * Returns all names in a carrier.
   *
   * @param carrier the carrier
   * @return the names; none by default
   * @deprecated nothing needs it: propagators ask for the names they know
   */
  @Deprecated
  default Iterable<String> keys(C carrier) {
    return List.of();
  }

  /**
   * Returns the first value of a name. For HTTP the case of the name does not matter.
   *
   * @param carrier the carrier, as it was given to the propagator
   * @param key the name
   * @return the value, or {@code null} if there is none
   */
  @Nullable String get(@Nullable C carrier, String key);

  /**
   * Returns all values of a name, in the order in which the carrier has them. Override it for
   * carriers that can have several; by default only the value of {@link #get} is returned.
   *
   * @param carrier the carrier, as it was given to the propagator
   * @param key the name
   * @return the values, perhaps none
   */
  default Iterator<String> getAll(@Nullable C carrier, String key) {
    return new OptionalIterator(get(carrier, key));
  }
}
