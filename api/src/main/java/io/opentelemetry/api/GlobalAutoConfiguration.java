package io.opentelemetry.api;

import io.opentelemetry.common.impl.ConfigUtil;
import java.lang.reflect.InvocationTargetException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Makes the global instance by the SDK's autoconfiguration, which this module does not know. */
final class GlobalAutoConfiguration {

  static final String ENABLED_PROPERTY = "otel.java.global-autoconfigure.enabled";

  private static final String AUTO_CONFIGURED_SDK =
      "io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdk";

  private static final Logger LOGGER = Logger.getLogger(GlobalOpenTelemetry.class.getName());

  private GlobalAutoConfiguration() {}

  /** Returns the configured SDK, or null if that is not wanted, not possible, or fails. */
  static @Nullable OpenTelemetry tryConfigure() {
    Class<?> autoConfiguredSdk;
    try {
      autoConfiguredSdk = Class.forName(AUTO_CONFIGURED_SDK);
    } catch (ClassNotFoundException e) {
      return null;
    }
    if (!Boolean.parseBoolean(ConfigUtil.getString(ENABLED_PROPERTY, "false"))) {
      LOGGER.log(
          Level.INFO,
          "GlobalOpenTelemetry stays without an SDK. Autoconfiguration is on the class path but"
              + " disabled; -D"
              + ENABLED_PROPERTY
              + "=true enables it.");
      return null;
    }
    try {
      Object configured = autoConfiguredSdk.getMethod("initialize").invoke(null);
      return (OpenTelemetry) autoConfiguredSdk.getMethod("getOpenTelemetrySdk").invoke(configured);
    } catch (InvocationTargetException e) {
      logFailure(e.getCause());
    } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
      logFailure(e);
    }
    return null;
  }

  private static void logFailure(@Nullable Throwable failure) {
    LOGGER.log(
        Level.SEVERE,
        "Autoconfiguration of the OpenTelemetry SDK failed. GlobalOpenTelemetry stays without an"
            + " SDK.",
        failure);
  }
}
