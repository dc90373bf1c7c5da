package dev.peregrine.sdk.autoconfigure.internal;

import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import java.util.Map;
import java.util.function.Function;

/**
 * Travels through {@code addPropertiesCustomizer} to put other settings in the place of all those
 * there are; the builder tells it from an ordinary customizer, which only adds settings.
 */
public final class ConfigReplacement implements Function<ConfigProperties, Map<String, String>> {

  private final Function<ConfigProperties, ConfigProperties> replacement;

  public ConfigReplacement(Function<ConfigProperties, ConfigProperties> replacement) {
    this.replacement = replacement;
  }

  /** The settings to use instead of {@code config}. */
  public ConfigProperties replace(ConfigProperties config) {
    return replacement.apply(config);
  }

  @Override
  public Map<String, String> apply(ConfigProperties config) {
    return Map.of();
  }
}
