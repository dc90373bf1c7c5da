package io.opentelemetry.api;

import static java.util.Objects.requireNonNull;

import io.opentelemetry.api.trace.TracerProvider;
import io.opentelemetry.context.propagation.ContextPropagators;

/** Records nothing, and hands context on with the propagators it is given. */
final class DefaultOpenTelemetry implements OpenTelemetry {

  static final OpenTelemetry NOOP = new DefaultOpenTelemetry(ContextPropagators.noop());

  private final ContextPropagators propagators;

  DefaultOpenTelemetry(ContextPropagators propagators) {
    this.propagators = requireNonNull(propagators, "propagators");
  }

  @Override
  public TracerProvider getTracerProvider() {
    return TracerProvider.noop();
  }

  @Override
  public ContextPropagators getPropagators() {
    return propagators;
  }

  @Override
  public String toString() {
    return "DefaultOpenTelemetry{propagators=" + propagators + '}';
  }
}
