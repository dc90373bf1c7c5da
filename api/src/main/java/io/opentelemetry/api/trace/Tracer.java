package io.opentelemetry.api.trace;

/**
 * Makes spans. Thread-safe.
 *
 * @see <a href="https://opentelemetry.io/docs/specs/otel/trace/api/#tracer">Tracer</a>
 */
public interface Tracer {

  /**
   * Returns whether spans of this tracer can be recorded at all, for callers that want to save
   * work. The answer may change: ask each time.
   *
   * @return whether it is worth making a span
   */
  default boolean isEnabled() {
    return true;
  }

  /**
   * Returns a builder of a span.
   *
   * @param spanName the name of the operation, of low cardinality
   * @return a new builder
   */
  SpanBuilder spanBuilder(String spanName);
}
