package io.opentelemetry.sdk.autoconfigure;

import dev.peregrine.sdk.autoconfigure.internal.catalog.Origin;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The settings that count.
 *
 * @param config their values
 * @param origins who set those that begin with {@code otel}, by normalized name
 */
record ResolvedSettings(ConfigProperties config, Map<String, Origin> origins) {

  /** Either names a file that replaces all other settings; the second is deprecated. */
  static final List<String> FILE_SETTINGS =
      List.of("otel.config.file", "otel.experimental.config.file");

  /** The setting that names a file; null if none does. */
  @Nullable String fileSetting() {
    for (String setting : FILE_SETTINGS) {
      if (!config.getString(setting, "").isBlank()) {
        return setting;
      }
    }
    return null;
  }
}
