package io.opentelemetry.api.trace;

/** Hands out the one tracer that does nothing. */
final class NoopTracerProvider implements TracerProvider {

  static final NoopTracerProvider INSTANCE = new NoopTracerProvider();

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
