package io.opentelemetry.sdk.internal;

import static java.util.Objects.requireNonNull;

import io.opentelemetry.api.incubator.config.ConfigProvider;
import io.opentelemetry.api.incubator.config.DeclarativeConfigProperties;

/** Provides the settings of instrumentation libraries that a configuration file has. */
public final class SdkConfigProvider implements ConfigProvider {

  private final DeclarativeConfigProperties instrumentationConfig;

  private SdkConfigProvider(DeclarativeConfigProperties instrumentationConfig) {
    this.instrumentationConfig = instrumentationConfig;
  }

  /**
   * Makes a provider of the settings in a file.
   *
   * @param openTelemetryConfigurationModel the whole file
   * @return a provider of what stands there under {@code instrumentation/development}
   */
  public static SdkConfigProvider create(
      DeclarativeConfigProperties openTelemetryConfigurationModel) {
    requireNonNull(openTelemetryConfigurationModel, "openTelemetryConfigurationModel");
    return new SdkConfigProvider(
        openTelemetryConfigurationModel.getStructured(
            "instrumentation/development", DeclarativeConfigProperties.empty()));
  }

  @Override
  public DeclarativeConfigProperties getInstrumentationConfig() {
    return instrumentationConfig;
  }

  @Override
  public String toString() {
    return "SdkConfigProvider{instrumentationConfig=" + instrumentationConfig + "}";
  }
}
