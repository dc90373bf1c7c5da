package io.opentelemetry.sdk.autoconfigure.internal;

import dev.peregrine.sdk.autoconfigure.internal.ConfigHolder;
import dev.peregrine.sdk.autoconfigure.internal.ConfigReplacement;
import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdkBuilder;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How frameworks look at the settings of a configured SDK, or supply all of them. */
public final class AutoConfigureUtil {

  private AutoConfigureUtil() {}

  /**
   * Returns the settings with which an SDK was built.
   *
   * @param sdk a configured SDK
   * @return the settings, or null if it does not know them
   */
  public static @Nullable ConfigProperties getConfig(AutoConfiguredOpenTelemetrySdk sdk) {
    return sdk instanceof ConfigHolder holder ? holder.config() : null;
  }

  /**
   * Sets a function that puts other settings in the place of those found. It runs after all
   * customizers of settings.
   *
   * @param builder the builder to change
   * @param customizer gets the settings found, returns those to use
   * @return the builder
   */
  public static AutoConfiguredOpenTelemetrySdkBuilder setConfigPropertiesCustomizer(
      AutoConfiguredOpenTelemetrySdkBuilder builder,
      Function<ConfigProperties, ConfigProperties> customizer) {
    return builder.addPropertiesCustomizer(new ConfigReplacement(customizer));
  }
}
