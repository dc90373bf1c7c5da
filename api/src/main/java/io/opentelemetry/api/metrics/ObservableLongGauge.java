package io.opentelemetry.api.metrics;

/**
 * An asynchronous gauge of integers, whose callback is called until it is closed. Thread-safe.
 *
 * @see <a
 *     href="https://opentelemetry.io/docs/specs/otel/metrics/api/#asynchronous-gauge">Asynchronous
 *     Gauge</a>
 */
public interface ObservableLongGauge extends AutoCloseable {

  /** Ends the calls of the callback. Does nothing unless the implementation overrides it. */
  @Override
  default void close() {}
}
