package io.opentelemetry.api.metrics;

/** Ignores what it is told. */
final class NoopMeterBuilder implements MeterBuilder {

  static final NoopMeterBuilder INSTANCE = new NoopMeterBuilder();

  private NoopMeterBuilder() {}

  @Override
  public MeterBuilder setSchemaUrl(String schemaUrl) {
    return this;
  }

  @Override
  public MeterBuilder setInstrumentationVersion(String instrumentationScopeVersion) {
    return this;
  }

  @Override
  public Meter build() {
    return NoopMeter.INSTANCE;
  }
}
