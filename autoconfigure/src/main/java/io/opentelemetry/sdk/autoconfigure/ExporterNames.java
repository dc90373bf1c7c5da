package io.opentelemetry.sdk.autoconfigure;

import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigurationException;
import io.opentelemetry.sdk.autoconfigure.spi.internal.DefaultConfigProperties;
import java.util.Set;

/** The exporters that the setting of a signal names. */
final class ExporterNames {

  private ExporterNames() {}

  /** The names in the order they stand there; {@code otlp} if there are none. */
  static Set<String> read(ConfigProperties config, String setting) {
    Set<String> names = DefaultConfigProperties.getSet(config, setting);
    if (names.isEmpty()) {
      return Set.of("otlp");
    }
    if (names.stream().noneMatch("none"::equalsIgnoreCase)) {
      return names;
    }
    if (names.size() > 1) {
      throw new ConfigurationException(
          setting + "=" + String.join(",", names) + " names none together with others");
    }
    return Set.of();
  }
}
