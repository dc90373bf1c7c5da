package io.opentelemetry.sdk.autoconfigure;

import dev.peregrine.sdk.autoconfigure.internal.ConfigHolder;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import org.jspecify.annotations.Nullable;

/** The result of {@link AutoConfiguredOpenTelemetrySdkBuilder}. */
final class ConfiguredSdk extends AutoConfiguredOpenTelemetrySdk implements ConfigHolder {

  private final OpenTelemetrySdk sdk;

  /** Null if a file took their place. */
  private final @Nullable ConfigProperties config;

  ConfiguredSdk(OpenTelemetrySdk sdk, @Nullable ConfigProperties config) {
    this.sdk = sdk;
    this.config = config;
  }

  @Override
  public OpenTelemetrySdk getOpenTelemetrySdk() {
    return sdk;
  }

  @Override
  public @Nullable ConfigProperties config() {
    return config;
  }

  @Override
  public String toString() {
    return "AutoConfiguredOpenTelemetrySdk{openTelemetrySdk=" + sdk + "}";
  }
}
