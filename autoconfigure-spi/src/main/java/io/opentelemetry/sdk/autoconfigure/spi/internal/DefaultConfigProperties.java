package io.opentelemetry.sdk.autoconfigure.spi.internal;

import dev.peregrine.sdk.autoconfigure.spi.internal.MapConfigProperties;
import dev.peregrine.sdk.autoconfigure.spi.internal.ProcessSettings;
import io.opentelemetry.common.ComponentLoader;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigurationException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The settings of this process, or of a map. Immutable and thread-safe. */
public final class DefaultConfigProperties extends MapConfigProperties {

  private DefaultConfigProperties(MapConfigProperties properties) {
    super(properties);
  }

  /**
   * Returns the system properties, then the environment variables, then the given settings.
   *
   * @param defaultProperties what to use where the process sets nothing
   * @param componentLoader finds extensions
   * @return the settings as they are now
   */
  public static DefaultConfigProperties create(
      Map<String, String> defaultProperties, ComponentLoader componentLoader) {
    return new DefaultConfigProperties(
        builder()
            .addProperties(defaultProperties)
            .addEnvironment(System.getenv())
            .addProperties(ProcessSettings.systemProperties())
            .build(componentLoader));
  }

  /**
   * Returns the given settings and no others.
   *
   * @param properties the settings
   * @return the settings
   */
  public static DefaultConfigProperties createFromMap(Map<String, String> properties) {
    return new DefaultConfigProperties(
        builder()
            .addProperties(properties)
            .build(ComponentLoader.forClassLoader(DefaultConfigProperties.class.getClassLoader())));
  }

  /**
   * Returns a list in which nothing may stand twice.
   *
   * @param config the settings
   * @param name the name
   * @return the parts in the order written
   * @throws ConfigurationException if a part stands twice
   */
  public static Set<String> getSet(ConfigProperties config, String name) {
    List<String> parts = config.getList(name);
    Set<String> set = new LinkedHashSet<>(parts);
    if (set.size() != parts.size()) {
      throw new ConfigurationException(
          name + "=" + String.join(",", parts) + " names something twice");
    }
    return set;
  }

  @Override
  public DefaultConfigProperties withOverrides(Map<String, String> overrides) {
    return new DefaultConfigProperties(super.withOverrides(overrides));
  }
}
