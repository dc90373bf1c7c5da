package io.opentelemetry.api.incubator.internal;

import io.opentelemetry.api.incubator.ExtendedOpenTelemetry;
import io.opentelemetry.api.trace.TracerProvider;
import io.opentelemetry.context.propagation.ContextPropagators;

/** Stands for the incubator's class of this name. */
public final class ObfuscatedExtendedOpenTelemetry implements ExtendedOpenTelemetry {

  private final ExtendedOpenTelemetry delegate;

  public ObfuscatedExtendedOpenTelemetry(ExtendedOpenTelemetry delegate) {
    this.delegate = delegate;
  }

  @Override
  public TracerProvider getTracerProvider() {
    return delegate.getTracerProvider();
  }

  @Override
  public ContextPropagators getPropagators() {
    return delegate.getPropagators();
  }
}
