package io.opentelemetry.sdk.autoconfigure;

import dev.peregrine.sdk.autoconfigure.spi.internal.MapConfigProperties;
import dev.peregrine.sdk.autoconfigure.spi.internal.Rejection;
import dev.peregrine.sdk.common.internal.LazyLogger;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import java.time.Duration;
import java.util.logging.Level;

/** Reads settings that have a range; what lies outside is warned of and the default taken. */
final class Settings {

  private static final LazyLogger LOGGER = LazyLogger.of(Settings.class);

  private Settings() {}

  static int intFrom(int minimum, ConfigProperties config, String name, int defaultValue) {
    int value = config.getInt(name, defaultValue);
    if (value >= minimum) {
      return value;
    }
    warn(config, name, value, "a whole number from " + minimum, defaultValue);
    return defaultValue;
  }

  static Duration positive(ConfigProperties config, String name, Duration defaultValue) {
    Duration value = config.getDuration(name, defaultValue);
    if (value.compareTo(Duration.ZERO) > 0) {
      return value;
    }
    warn(config, name, value.toMillis() + " ms", "longer than 0", defaultValue.toMillis() + " ms");
    return defaultValue;
  }

  static double ratio(ConfigProperties config, String name, double defaultValue) {
    double value = config.getDouble(name, defaultValue);
    if (value >= 0 && value <= 1) {
      return value;
    }
    warn(config, name, value, "a number from 0 to 1", defaultValue);
    return defaultValue;
  }

  static void warn(
      ConfigProperties config, String name, Object value, String allowed, Object used) {
    String reason = value + " is not " + allowed;
    if (config instanceof MapConfigProperties values) {
      values.reject(name, new Rejection(reason, used.toString()));
    }
    LOGGER.log(Level.WARNING, name + "=" + reason + "; " + used + " is used");
  }
}
