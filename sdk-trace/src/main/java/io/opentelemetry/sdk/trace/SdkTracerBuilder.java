package io.opentelemetry.sdk.trace;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.TracerBuilder;
import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import io.opentelemetry.sdk.common.InstrumentationScopeInfoBuilder;

/** Collects the scope of a tracer, and gets the tracer from the provider. */
final class SdkTracerBuilder implements TracerBuilder {

  private final SdkTracerProvider provider;
  private final InstrumentationScopeInfoBuilder scope;

  private SdkTracerBuilder(SdkTracerProvider provider, String name) {
    this.provider = provider;
    this.scope = InstrumentationScopeInfo.builder(name);
  }

  static TracerBuilder create(SdkTracerProvider provider, String name) {
    return new SdkTracerBuilder(provider, name);
  }

  @Override
  public TracerBuilder setSchemaUrl(String schemaUrl) {
    if (schemaUrl != null) {
      scope.setSchemaUrl(schemaUrl);
    }
    return this;
  }

  @Override
  public TracerBuilder setInstrumentationVersion(String instrumentationScopeVersion) {
    if (instrumentationScopeVersion != null) {
      scope.setVersion(instrumentationScopeVersion);
    }
    return this;
  }

  @Override
  public TracerBuilder setAttributes(Attributes attributes) {
    if (attributes != null) {
      scope.setAttributes(attributes);
    }
    return this;
  }

  @Override
  public Tracer build() {
    return provider.tracer(scope.build());
  }
}
