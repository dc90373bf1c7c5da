package dev.peregrine.exporter.otlp.internal.config;

import dev.peregrine.sdk.autoconfigure.spi.ComponentConfig;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigurationException;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A mapping of a file. Its keys are the names of the properties with underscores. */
final class MappingSource implements SettingSource {

  private static final String TLS = "tls";

  /** What stands in a mapping of its own, under another name. */
  private static final Map<String, String> TLS_KEYS =
      Map.of("certificate", "ca_file", "client.key", "key_file", "client.certificate", "cert_file");

  private final ComponentConfig config;

  /** What has a key in here has it instead of the mapping. */
  private final @Nullable ComponentConfig specific;

  MappingSource(ComponentConfig config) {
    this(config, null);
  }

  MappingSource(ComponentConfig config, @Nullable ComponentConfig specific) {
    this.config = config;
    this.specific = specific;
  }

  @Override
  public @Nullable String text(String name) {
    ComponentConfig mapping = mapping(name);
    String value = mapping == null ? null : mapping.getString(key(name));
    return value == null || value.isBlank() ? null : value.strip();
  }

  @Override
  public @Nullable Long number(String name) {
    ComponentConfig mapping = mapping(name);
    return mapping == null ? null : mapping.getLong(key(name));
  }

  /** In milliseconds. */
  @Override
  public @Nullable Duration duration(String name) {
    Long millis = number(name);
    return millis == null ? null : Duration.ofMillis(millis);
  }

  @Override
  public ConfigurationException error(String name, String problem, @Nullable Throwable cause) {
    ComponentConfig mapping = mapping(name);
    ConfigurationException error =
        mapping == null ? config.error(null, problem) : mapping.error(key(name), problem);
    if (cause != null) {
      error.addSuppressed(cause);
    }
    return error;
  }

  @Override
  public void unusable(String name, String problem) {
    throw error(name, problem, null);
  }

  private @Nullable ComponentConfig mapping(String name) {
    if (TLS_KEYS.containsKey(name)) {
      return config.getStructured(TLS);
    }
    return specific != null && specific.contains(key(name)) ? specific : config;
  }

  private static String key(String name) {
    return TLS_KEYS.getOrDefault(name, name.replace('.', '_'));
  }
}
