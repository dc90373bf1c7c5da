package dev.peregrine.propagators.internal.config;

import io.opentelemetry.context.propagation.TextMapPropagator;

/**
 * The propagators that AWS publishes for OpenTelemetry. Whoever has them on the class path means
 * them, whichever of two providers of one name is asked.
 */
final class PublishedPropagator {

  private PublishedPropagator() {}

  static TextMapPropagator orElse(String className, TextMapPropagator ours) {
    try {
      return (TextMapPropagator) Class.forName(className).getMethod("getInstance").invoke(null);
    } catch (ReflectiveOperationException | LinkageError absent) {
      return ours;
    }
  }
}
