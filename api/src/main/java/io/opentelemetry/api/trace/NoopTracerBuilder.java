package io.opentelemetry.api.trace;

/** Ignores what it is told. */
final class NoopTracerBuilder implements TracerBuilder {

  static final TracerBuilder INSTANCE = new NoopTracerBuilder();

  private NoopTracerBuilder() {}

  @Override
  public TracerBuilder setSchemaUrl(String schemaUrl) {
    return this;
  }

  @Override
  public TracerBuilder setInstrumentationVersion(String instrumentationScopeVersion) {
    return this;
  }

  @Override
  public Tracer build() {
    return NoopTracer.INSTANCE;
  }
}
