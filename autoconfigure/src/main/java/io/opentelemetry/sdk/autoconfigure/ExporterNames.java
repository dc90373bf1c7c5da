package io.opentelemetry.sdk.autoconfigure;

import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigurationException;
import io.opentelemetry.sdk.autoconfigure.spi.internal.DefaultConfigProperties;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The exporters that the setting of a signal names. */
final class ExporterNames {

  private static final String OTLP = "dev.peregrine:peregrine-exporter-otlp";
  private static final String LOGGING = "dev.peregrine:peregrine-exporter-logging";
  private static final Map<String, String> ADVICE =
      Map.of(
          "otlp", NamedChoice.needs(OTLP),
          "otlp/stdout", NamedChoice.needs(OTLP),
          "experimental-otlp/stdout", NamedChoice.needs(OTLP),
          "logging-otlp", NamedChoice.needs(OTLP),
          "console", NamedChoice.needs(LOGGING),
          "logging", NamedChoice.needs(LOGGING),
          "jaeger", "does not exist any more; use otlp, which Jaeger takes");

  private ExporterNames() {}

  /**
   * The choice of exporters of a signal.
   *
   * @param ofThisSignal what to do about the names that only this signal has
   */
  static NamedChoice choice(String setting, Map<String, String> ofThisSignal) {
    Map<String, String> advice = new HashMap<>(ADVICE);
    advice.putAll(ofThisSignal);
    return new NamedChoice(setting, Set.of("none"), advice);
  }

  /**
   * The names in the order they stand there; {@code otlp} if there are none.
   *
   * @throws ConfigurationException if one stands there twice, in any case of letters, or {@code
   *     none} beside others
   */
  static Set<String> read(ConfigProperties config, String setting) {
    Set<String> names = DefaultConfigProperties.getSet(config, setting);
    if (names.isEmpty()) {
      return Set.of("otlp");
    }
    Set<String> inOneCase = new HashSet<>();
    for (String name : names) {
      if (!inOneCase.add(name.toLowerCase(Locale.ROOT))) {
        throw new ConfigurationException(
            setting + "=" + String.join(",", names) + " names something twice");
      }
    }
    if (!inOneCase.contains("none")) {
      return names;
    }
    if (names.size() > 1) {
      throw new ConfigurationException(
          setting + "=" + String.join(",", names) + " names none together with others");
    }
    return Set.of();
  }
}
