package dev.peregrine.sdk.autoconfigure.spi.internal;

import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigurationException;
import io.opentelemetry.sdk.common.InternalTelemetryVersion;
import java.util.Locale;

/** The setting that says which metrics the SDK records of itself. */
public final class SelfTelemetry {

  private static final String SETTING = "otel.experimental.sdk.telemetry.version";

  private SelfTelemetry() {}

  /** The version that is set, else the legacy one. */
  public static InternalTelemetryVersion version(ConfigProperties config) {
    String value = config.getString(SETTING, "").strip();
    return switch (value.toLowerCase(Locale.ROOT)) {
      case "", "legacy" -> InternalTelemetryVersion.LEGACY;
      case "latest" -> InternalTelemetryVersion.LATEST;
      default ->
          throw new ConfigurationException(
              SETTING + "=" + value + " is not known. Allowed: latest, legacy");
    };
  }
}
