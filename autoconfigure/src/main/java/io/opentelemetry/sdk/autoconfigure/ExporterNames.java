package io.opentelemetry.sdk.autoconfigure;

import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigurationException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The exporters that the setting of a signal names. */
final class ExporterNames {

  /** Says that there is no exporter. */
  static final String NONE = "none";

  private static final List<String> DEFAULT = List.of("otlp");

  private ExporterNames() {}

  /**
   * The names in the order they stand there; {@code otlp} if there are none.
   *
   * @throws ConfigurationException if one stands there twice, in any case of letters, or {@code
   *     none} beside others
   */
  static List<String> read(ConfigProperties config, String setting) {
    List<String> names = config.getList(setting, DEFAULT);
    Set<String> inOneCase = new HashSet<>();
    for (String name : names) {
      if (!inOneCase.add(name.toLowerCase(Locale.ROOT))) {
        throw new ConfigurationException(
            setting + "=" + String.join(",", names) + " names something twice");
      }
    }
    if (!inOneCase.contains(NONE)) {
      return names;
    }
    if (names.size() > 1) {
      throw new ConfigurationException(
          setting + "=" + String.join(",", names) + " names none together with others");
    }
    return List.of();
  }
}
