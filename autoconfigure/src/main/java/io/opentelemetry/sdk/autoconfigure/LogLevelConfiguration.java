package io.opentelemetry.sdk.autoconfigure;

import dev.peregrine.sdk.autoconfigure.internal.parts.InternalLogLevel;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import java.util.logging.Level;

/** How much the SDK logs about itself, if that is set. */
final class LogLevelConfiguration {

  private static final String SETTING = "otel.log.level";

  private LogLevelConfiguration() {}

  static boolean isSet(ConfigProperties config) {
    return !config.getString(SETTING, "").isBlank();
  }

  /** Changes the level of the process. Where several SDKs set one, the last one counts. */
  static void configure(ConfigProperties config) {
    if (!isSet(config)) {
      return;
    }
    String name = config.getString(SETTING, "").strip();
    Level level = InternalLogLevel.parse(name);
    if (level == null) {
      Settings.warn(config, SETTING, name, InternalLogLevel.ALLOWED, "the level there is");
      return;
    }
    InternalLogLevel.setFor(SETTING, level);
  }
}
