package io.opentelemetry.api.metrics;

import dev.peregrine.api.internal.IncubatingNoop;

/** Hands out the one meter that does nothing. */
final class NoopMeterProvider implements MeterProvider {

  static final MeterProvider INSTANCE =
      IncubatingNoop.find(
          "metrics.ExtendedDefaultMeterProvider", MeterProvider.class, new NoopMeterProvider());

  private NoopMeterProvider() {}

  @Override
  public MeterBuilder meterBuilder(String instrumentationScopeName) {
    return NoopMeterBuilder.INSTANCE;
  }
}
