package io.opentelemetry.api.metrics;

/** Hands out the one meter that does nothing. */
final class NoopMeterProvider implements MeterProvider {

  static final NoopMeterProvider INSTANCE = new NoopMeterProvider();

  private NoopMeterProvider() {}

  @Override
  public MeterBuilder meterBuilder(String instrumentationScopeName) {
    return NoopMeterBuilder.INSTANCE;
  }
}
