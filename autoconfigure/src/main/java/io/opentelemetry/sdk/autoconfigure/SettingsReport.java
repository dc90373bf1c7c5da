package io.opentelemetry.sdk.autoconfigure;

import dev.peregrine.sdk.autoconfigure.internal.catalog.Catalogue;
import dev.peregrine.sdk.autoconfigure.internal.catalog.EffectiveSettings;
import dev.peregrine.sdk.autoconfigure.internal.catalog.NameCheck;
import dev.peregrine.sdk.autoconfigure.internal.catalog.Origin;
import dev.peregrine.sdk.autoconfigure.spi.internal.MapConfigProperties;
import dev.peregrine.sdk.common.internal.LazyLogger;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;

/** Tells users which settings have no effect and, on request, which are in effect. */
final class SettingsReport {

  private static final LazyLogger LOGGER = LazyLogger.of(SettingsReport.class);
  private static final String REQUEST = "otel.peregrine.config.log";

  private final ResolvedSettings settings;
  private final ConfigProperties config;
  private final boolean requested;

  SettingsReport(ResolvedSettings settings) {
    this.settings = settings;
    config = recording(settings.config());
    requested = config.getBoolean(REQUEST, false);
  }

  private static ConfigProperties recording(ConfigProperties config) {
    return config instanceof MapConfigProperties values && !(config instanceof AskedSettings)
        ? new AskedSettings(values)
        : config;
  }

  /** The settings from which the SDK is to be made, so that this can tell which ones were used. */
  ConfigProperties config() {
    return config;
  }

  /**
   * Whether somebody asked for more than warnings. Only settings tell, since the first question to
   * {@code java.util.logging} starts it.
   */
  boolean isWanted() {
    return requested || LogLevelConfiguration.isSet(config);
  }

  /** To be called when the SDK is made, or could not be. */
  void log() {
    Set<String> asked = config instanceof AskedSettings recording ? recording.asked() : Set.of();
    warnOfNames(asked);
    if (isWanted()) {
      list(asked);
    }
  }

  private void list(Set<String> asked) {
    Level level = requested ? Level.INFO : Level.FINE;
    if (LOGGER.isLoggable(level)) {
      EffectiveSettings effective =
          new EffectiveSettings(Catalogue.load(), settings.config(), settings.origins());
      LOGGER.log(level, "Settings in effect:\n  " + String.join("\n  ", effective.lines(asked)));
    }
  }

  /**
   * Warns of names that are not known but look like a known one, and of those without meaning. What
   * was asked for is known, so that most starts need no catalogue.
   */
  private void warnOfNames(Set<String> asked) {
    Map<String, Origin> unasked = new HashMap<>(settings.origins());
    unasked.keySet().removeAll(asked);
    if (!unasked.isEmpty()) {
      for (String complaint : new NameCheck(Catalogue.load()).complaints(unasked)) {
        LOGGER.log(Level.WARNING, complaint);
      }
    }
  }
}
