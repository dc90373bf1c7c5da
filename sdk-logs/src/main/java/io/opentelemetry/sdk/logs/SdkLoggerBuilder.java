package io.opentelemetry.sdk.logs;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.logs.Logger;
import io.opentelemetry.api.logs.LoggerBuilder;
import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import io.opentelemetry.sdk.common.InstrumentationScopeInfoBuilder;

/** Collects the scope of a logger, and gets the logger from the provider. */
final class SdkLoggerBuilder implements LoggerBuilder {

  private final SdkLoggerProvider provider;
  private final InstrumentationScopeInfoBuilder scope;

  private SdkLoggerBuilder(SdkLoggerProvider provider, String name) {
    this.provider = provider;
    this.scope = InstrumentationScopeInfo.builder(name);
  }

  static LoggerBuilder create(SdkLoggerProvider provider, String name) {
    return new SdkLoggerBuilder(provider, name);
  }

  @Override
  public LoggerBuilder setSchemaUrl(String schemaUrl) {
    if (schemaUrl != null) {
      scope.setSchemaUrl(schemaUrl);
    }
    return this;
  }

  @Override
  public LoggerBuilder setInstrumentationVersion(String instrumentationScopeVersion) {
    if (instrumentationScopeVersion != null) {
      scope.setVersion(instrumentationScopeVersion);
    }
    return this;
  }

  @Override
  public LoggerBuilder setAttributes(Attributes attributes) {
    if (attributes != null) {
      scope.setAttributes(attributes);
    }
    return this;
  }

  @Override
  public Logger build() {
    return provider.logger(scope.build());
  }
}
