package io.opentelemetry.sdk.autoconfigure;

import dev.peregrine.sdk.autoconfigure.internal.catalog.Catalogue;
import dev.peregrine.sdk.autoconfigure.internal.catalog.EffectiveSettings;
import dev.peregrine.sdk.autoconfigure.internal.catalog.NameCheck;
import dev.peregrine.sdk.autoconfigure.spi.internal.MapConfigProperties;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Tells users which settings have no effect and, on request, which are in effect. */
final class SettingsReport {

  private static final Logger LOGGER = Logger.getLogger(SettingsReport.class.getName());
  private static final String REQUEST = "otel.peregrine.config.log";

  private final ResolvedSettings settings;
  private final ConfigProperties config;
  private final Level level;

  SettingsReport(ResolvedSettings settings) {
    this.settings = settings;
    level = settings.config().getBoolean(REQUEST, false) ? Level.INFO : Level.FINE;
    config =
        LOGGER.isLoggable(level) && settings.config() instanceof MapConfigProperties values
            ? new AskedSettings(values)
            : settings.config();
  }

  /** The settings from which the SDK is to be made, so that this can tell which ones were used. */
  ConfigProperties config() {
    return config;
  }

  /** Warns of names that are not known but look like a known one, and of those without meaning. */
  void warnOfNames() {
    if (!settings.origins().isEmpty()) {
      for (String complaint : new NameCheck(Catalogue.load()).complaints(settings.origins())) {
        LOGGER.log(Level.WARNING, complaint);
      }
    }
  }

  /** Lists what is set, and the defaults of what was asked for. */
  void logSettingsInEffect() {
    if (LOGGER.isLoggable(level)) {
      Set<String> asked = config instanceof AskedSettings recording ? recording.asked() : Set.of();
      EffectiveSettings effective =
          new EffectiveSettings(Catalogue.load(), settings.config(), settings.origins());
      LOGGER.log(
          level, () -> "Settings in effect:\n  " + String.join("\n  ", effective.lines(asked)));
    }
  }
}
