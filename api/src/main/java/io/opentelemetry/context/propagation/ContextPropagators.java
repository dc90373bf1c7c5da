package io.opentelemetry.context.propagation;

import static java.util.Objects.requireNonNull;

/**
 * The propagators that an application uses, one for each kind of carrier: so far text maps only.
 */
public interface ContextPropagators {

  /**
   * Returns propagators with the given one for text maps. Several are combined by {@link
   * TextMapPropagator#composite(TextMapPropagator...)}.
   *
   * @param textPropagator the propagator for text maps
   * @return the propagators
   * @throws NullPointerException if the propagator is {@code null}
   */
  static ContextPropagators create(TextMapPropagator textPropagator) {
    return new DefaultContextPropagators(requireNonNull(textPropagator, "textPropagator"));
  }

  /**
   * Returns propagators that carry nothing.
   *
   * @return the propagators
   */
  static ContextPropagators noop() {
    return DefaultContextPropagators.NOOP;
  }

  /**
   * Returns the propagator for text maps, such as HTTP headers.
   *
   * @return the propagator
   */
  TextMapPropagator getTextMapPropagator();
}
