package io.opentelemetry.sdk.autoconfigure;

import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;

/** The limits of attributes that every signal has: settings of its own, or else general ones. */
record AttributeLimits(int count, int valueLength) {

  private static final AttributeLimits DEFAULT = new AttributeLimits(128, Integer.MAX_VALUE);

  /** The limits of whatever has no settings of its own. */
  static AttributeLimits general(ConfigProperties config) {
    return DEFAULT.orThose(config, "otel.attribute.");
  }

  /** Whether these are the limits that hold if nothing is set. */
  boolean areDefault() {
    return count == DEFAULT.count && valueLength == DEFAULT.valueLength;
  }

  /** The limits that settings of this prefix say; these here are the default. */
  AttributeLimits orThose(ConfigProperties config, String prefix) {
    return new AttributeLimits(
        Settings.intFrom(0, config, prefix + "count.limit", count),
        Settings.intFrom(0, config, prefix + "value.length.limit", valueLength));
  }
}
