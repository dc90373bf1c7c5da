package io.opentelemetry.sdk.autoconfigure;

import dev.peregrine.sdk.autoconfigure.internal.ConfigHolder;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;

/** The result of {@link AutoConfiguredOpenTelemetrySdkBuilder}. */
final class ConfiguredSdk extends AutoConfiguredOpenTelemetrySdk implements ConfigHolder {

  private final OpenTelemetrySdk sdk;
  private final ConfigProperties config;

  ConfiguredSdk(OpenTelemetrySdk sdk, ConfigProperties config) {
    this.sdk = sdk;
    this.config = config;
  }

  @Override
  public OpenTelemetrySdk getOpenTelemetrySdk() {
    return sdk;
  }

  @Override
  public ConfigProperties config() {
    return config;
  }

  @Override
  public String toString() {
    return "AutoConfiguredOpenTelemetrySdk{openTelemetrySdk=" + sdk + "}";
  }
}
