package io.opentelemetry.api.trace;

import dev.peregrine.api.internal.IncubatingNoop;

/** Hands out the one tracer that does nothing. */
final class NoopTracerProvider implements TracerProvider {

  static final TracerProvider INSTANCE =
      IncubatingNoop.find(
          "trace.ExtendedDefaultTracerProvider", TracerProvider.class, new NoopTracerProvider());

  private NoopTracerProvider() {}

  @Override
  public Tracer get(String instrumentationScopeName) {
    return NoopTracer.INSTANCE;
  }

  @Override
  public Tracer get(String instrumentationScopeName, String instrumentationScopeVersion) {
    return NoopTracer.INSTANCE;
  }

  @Override
  public TracerBuilder tracerBuilder(String instrumentationScopeName) {
    return NoopTracerBuilder.INSTANCE;
  }
}
