package io.opentelemetry.sdk;

import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.api.metrics.MeterBuilder;
import io.opentelemetry.api.metrics.MeterProvider;

/** Hides the SDK's provider, and so its {@code shutdown()}, from whoever holds the API only. */
final class GuardedMeterProvider implements MeterProvider {

  private final MeterProvider delegate;

  GuardedMeterProvider(MeterProvider delegate) {
    this.delegate = delegate;
  }

  @Override
  public Meter get(String name) {
    return delegate.get(name);
  }

  @Override
  public MeterBuilder meterBuilder(String name) {
    return delegate.meterBuilder(name);
  }
}
