package io.opentelemetry.api.internal;

import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The former place of {@link io.opentelemetry.common.impl.ConfigUtil}. */
public final class ConfigUtil {

  private ConfigUtil() {}

  /**
   * Returns a copy of the system properties, or no properties if they may not be read.
   *
   * @return a new copy
   */
  public static Properties safeSystemProperties() {
    return io.opentelemetry.common.impl.ConfigUtil.safeSystemProperties();
  }

  /**
   * Returns a system property, else an environment variable, else a default.
   *
   * @param key the name as a property
   * @param defaultValue what to return if neither is set
   * @return the setting
   */
  public static String getString(String key, String defaultValue) {
    return io.opentelemetry.common.impl.ConfigUtil.getString(key, defaultValue);
  }

  /**
   * Returns the property name for an environment variable.
   *
   * @param key the name of an environment variable
   * @return the normalized name
   */
  public static String normalizeEnvironmentVariableKey(String key) {
    return io.opentelemetry.common.impl.ConfigUtil.normalizeEnvironmentVariableKey(key);
  }

  /**
   * Returns the normalized form of a property name.
   *
   * @param key the name of a property
   * @return the normalized name
   */
  public static String normalizePropertyKey(String key) {
    return io.opentelemetry.common.impl.ConfigUtil.normalizePropertyKey(key);
  }

  /**
   * Returns a value, or a default for {@code null}.
   *
   * @param value the value
   * @param defaultValue what to return for {@code null}
   * @param <T> the type of the value
   * @return the value or the default
   */
  public static <T> T defaultIfNull(@Nullable T value, T defaultValue) {
    return value == null ? defaultValue : value;
  }
}
