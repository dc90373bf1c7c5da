package io.opentelemetry.common.impl;

import java.util.Locale;
import java.util.Properties;

/** Reads single settings from system properties and environment variables. */
public final class ConfigUtil {

  private ConfigUtil() {}

  /**
   * Returns a copy of the system properties, or no properties if a security manager forbids it.
   *
   * <p>A copy can be iterated while other threads change the properties.
   *
   * @return a new copy
   */
  public static Properties safeSystemProperties() {
    try {
      return (Properties) System.getProperties().clone();
    } catch (SecurityException e) {
      return new Properties();
    }
  }

  /**
   * Returns a setting: the system property {@code key} if there is one, else the environment
   * variable of that name in capitals with underscores, else the default. Names are compared in
   * their normalized form.
   *
   * @param key the name as a property, such as {@code otel.service.name}
   * @param defaultValue what to return if neither is set
   * @return the setting
   */
  public static String getString(String key, String defaultValue) {
    String normalizedKey = normalizePropertyKey(key);
    for (var property : safeSystemProperties().entrySet()) {
      if (property.getKey() instanceof String name
          && property.getValue() instanceof String value
          && normalizePropertyKey(name).equals(normalizedKey)) {
        return value;
      }
    }
    try {
      for (String name : System.getenv().keySet()) {
        if (normalizeEnvironmentVariableKey(name).equals(normalizedKey)) {
          return System.getenv(name);
        }
      }
    } catch (SecurityException e) {
      return defaultValue;
    }
    return defaultValue;
  }

  /**
   * Returns the property name for an environment variable: lower case, dots for underscores.
   *
   * @param key the name of an environment variable, such as {@code OTEL_SERVICE_NAME}
   * @return the normalized name
   */
  public static String normalizeEnvironmentVariableKey(String key) {
    return key.toLowerCase(Locale.ROOT).replace('_', '.');
  }

  /**
   * Returns the normalized form of a property name: lower case, dots for hyphens.
   *
   * @param key the name of a property
   * @return the normalized name
   */
  public static String normalizePropertyKey(String key) {
    return key.toLowerCase(Locale.ROOT).replace('-', '.');
  }
}
