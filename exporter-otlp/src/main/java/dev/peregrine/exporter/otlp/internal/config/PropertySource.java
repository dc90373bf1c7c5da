package dev.peregrine.exporter.otlp.internal.config;

import dev.peregrine.exporter.otlp.internal.options.OtlpSignal;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigurationException;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The properties with one prefix. Each exists for all signals and for one; the latter wins, and a
 * blank one counts as not set.
 */
final class PropertySource implements SettingSource {

  private final ConfigProperties properties;
  private final String general;
  private final String specific;

  PropertySource(ConfigProperties properties, String prefix, OtlpSignal signal) {
    this.properties = properties;
    this.general = prefix;
    this.specific = prefix + signal.plural() + ".";
  }

  /** The signal's own property if it is set, else the general one. */
  String key(String name) {
    return isOfSignal(name) ? specific + name : general + name;
  }

  /** Whether the signal's own property is set. */
  boolean isOfSignal(String name) {
    return get(specific + name) != null;
  }

  @Override
  public @Nullable String text(String name) {
    return get(key(name));
  }

  @Override
  public @Nullable Long number(String name) {
    return text(name) == null ? null : properties.getLong(key(name));
  }

  @Override
  public @Nullable Duration duration(String name) {
    return text(name) == null ? null : properties.getDuration(key(name));
  }

  @Override
  public ConfigurationException error(String name, String problem, @Nullable Throwable cause) {
    String message = key(name) + ": " + problem;
    return cause == null
        ? new ConfigurationException(message)
        : new ConfigurationException(message, cause);
  }

  @Override
  public void unusable(String name, String problem) {
    Logger.getLogger(PropertySource.class.getName())
        .log(Level.WARNING, "{0}: {1}. The default is used.", new Object[] {key(name), problem});
  }

  private @Nullable String get(String key) {
    String value = properties.getString(key);
    return value == null || value.isBlank() ? null : value.strip();
  }
}
