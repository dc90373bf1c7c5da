package io.opentelemetry.sdk.metrics;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.api.metrics.MeterBuilder;
import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import io.opentelemetry.sdk.common.InstrumentationScopeInfoBuilder;

/** Collects the scope of a meter, and gets the meter from the provider. */
final class SdkMeterBuilder implements MeterBuilder {

  private final SdkMeterProvider provider;
  private final InstrumentationScopeInfoBuilder scope;

  SdkMeterBuilder(SdkMeterProvider provider, String name) {
    this.provider = provider;
    this.scope = InstrumentationScopeInfo.builder(name);
  }

  @Override
  public MeterBuilder setSchemaUrl(String schemaUrl) {
    if (schemaUrl != null) {
      scope.setSchemaUrl(schemaUrl);
    }
    return this;
  }

  @Override
  public MeterBuilder setInstrumentationVersion(String instrumentationScopeVersion) {
    if (instrumentationScopeVersion != null) {
      scope.setVersion(instrumentationScopeVersion);
    }
    return this;
  }

  @Override
  public MeterBuilder setAttributes(Attributes attributes) {
    if (attributes != null) {
      scope.setAttributes(attributes);
    }
    return this;
  }

  @Override
  public Meter build() {
    return provider.meter(scope.build());
  }
}
