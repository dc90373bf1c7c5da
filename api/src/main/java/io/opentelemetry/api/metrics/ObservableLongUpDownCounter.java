package io.opentelemetry.api.metrics;

/**
 * An asynchronous up-down counter of integers, whose callback is called until it is closed.
 * Thread-safe.
 *
 * @see <a
 *     href="https://opentelemetry.io/docs/specs/otel/metrics/api/#asynchronous-updowncounter">Asynchronous
 *     UpDownCounter</a>
 */
public interface ObservableLongUpDownCounter extends AutoCloseable {

  /** Ends the calls of the callback. Does nothing unless the implementation overrides it. */
  @Override
  default void close() {}
}
