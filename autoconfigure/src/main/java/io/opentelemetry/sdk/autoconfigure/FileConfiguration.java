package io.opentelemetry.sdk.autoconfigure;

import dev.peregrine.sdk.autoconfigure.internal.catalog.Origin;
import dev.peregrine.sdk.autoconfigure.internal.declarative.ConfigurationFile;
import dev.peregrine.sdk.autoconfigure.internal.parts.StartedComponents;
import dev.peregrine.sdk.autoconfigure.internal.watch.WatchedSdk;
import io.opentelemetry.common.ComponentLoader;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigurationException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The SDK from a file, if a setting names one. All other settings and the customizers then have no
 * effect, unless the file refers to them; which they are is said once.
 */
final class FileConfiguration {

  private static final Logger LOGGER = Logger.getLogger(FileConfiguration.class.getName());

  /** Read by the API. */
  private static final String GLOBAL_ENABLED = "otel.java.global.autoconfigure.enabled";

  private static final String AGENT = "otel.javaagent.";

  private final String setting;
  private final String file;

  private final ResolvedSettings settings;
  private final Customizers customizers;

  /** The SDK from the file that {@code setting} names. */
  FileConfiguration(String setting, ResolvedSettings settings, Customizers customizers) {
    this.setting = setting;
    this.file = settings.config().getString(setting, "").strip();
    this.settings = settings;
    this.customizers = customizers;
  }

  /**
   * Makes the SDK.
   *
   * @param variables the values of variables that the file may refer to
   */
  OpenTelemetrySdk create(
      Function<String, @Nullable String> variables,
      ComponentLoader componentLoader,
      StartedComponents started) {
    Path path = path();
    ConfigurationFile configuration = ConfigurationFile.parse(path, variables);
    OpenTelemetrySdk sdk =
        configuration
            .create(
                componentLoader,
                started,
                (created, interval) ->
                    WatchedSdk.watching(created, path, configuration, interval, componentLoader))
            .sdk();
    warnOfSettings(configuration.usedVariables());
    warnOfCustomizers();
    LOGGER.log(Level.INFO, () -> "The SDK is configured by " + file);
    return sdk;
  }

  private void warnOfSettings(Set<String> usedVariables) {
    List<String> without =
        settings.origins().entrySet().stream()
            .filter(entry -> !isHeeded(entry.getKey(), entry.getValue(), usedVariables))
            .map(entry -> entry.getValue().detail())
            .sorted()
            .toList();
    if (!without.isEmpty()) {
      LOGGER.log(
          Level.WARNING,
          () ->
              setting
                  + "="
                  + file
                  + " replaces all single settings; these have no effect: "
                  + String.join(", ", without));
    }
  }

  private static boolean isHeeded(String name, Origin origin, Set<String> usedVariables) {
    return ResolvedSettings.FILE_SETTINGS.contains(name)
        || name.equals(GLOBAL_ENABLED)
        || name.startsWith(AGENT)
        || switch (origin.source()) {
          case ENVIRONMENT -> usedVariables.contains(origin.detail());
          case SYSTEM_PROPERTY -> usedVariables.contains("sys:" + origin.detail());
          // Named with the customizers, if at all: what a supplier gives are defaults.
          case SUPPLIER, CUSTOMIZER -> true;
        };
  }

  private void warnOfCustomizers() {
    List<String> registered = customizers.describeForeign();
    if (!registered.isEmpty()) {
      LOGGER.log(
          Level.WARNING,
          () ->
              "Customizers do not change what "
                  + file
                  + " describes; these have no effect: "
                  + String.join(", ", registered));
    }
  }

  private Path path() {
    try {
      return Path.of(file);
    } catch (InvalidPathException e) {
      throw new ConfigurationException(
          setting + "=" + file + " is not a path: " + e.getMessage(), e);
    }
  }
}
