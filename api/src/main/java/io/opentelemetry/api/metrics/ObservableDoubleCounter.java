package io.opentelemetry.api.metrics;

/**
 * An asynchronous counter of floating-point numbers, whose callback is called until it is closed.
 * Thread-safe.
 *
 * @see <a
 *     href="https://opentelemetry.io/docs/specs/otel/metrics/api/#asynchronous-counter">Asynchronous
 *     Counter</a>
 */
public interface ObservableDoubleCounter extends AutoCloseable {

  /** Ends the calls of the callback. Does nothing unless the implementation overrides it. */
  @Override
  default void close() {}
}
