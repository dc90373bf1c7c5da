package io.opentelemetry.api.metrics;

/**
 * The source of {@link Meter}s. Thread-safe.
 *
 * @see <a
 *     href="https://opentelemetry.io/docs/specs/otel/metrics/api/#meterprovider">MeterProvider</a>
 */
public interface MeterProvider {

  /**
   * Returns a provider whose instruments record nothing.
   *
   * @return the no-op provider
   */
  static MeterProvider noop() {
    return NoopMeterProvider.INSTANCE;
  }

  /**
   * Returns a meter.
   *
   * @param instrumentationScopeName the name of what is doing the measuring, a library for instance
   * @return a meter, whatever the name
   */
  default Meter get(String instrumentationScopeName) {
    return meterBuilder(instrumentationScopeName).build();
  }

  /**
   * Returns a builder of a meter.
   *
   * @param instrumentationScopeName the name of what is doing the measuring, a library for instance
   * @return a new builder
   */
  MeterBuilder meterBuilder(String instrumentationScopeName);
}
