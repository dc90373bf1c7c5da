package io.opentelemetry.exporter.prometheus;

import dev.peregrine.exporter.prometheus.internal.Translation;

/**
 * How names of metrics and attributes are translated for Prometheus.
 *
 * @see <a
 *     href="https://opentelemetry.io/docs/specs/otel/metrics/sdk_exporters/prometheus/#configuration">Prometheus
 *     exporter: configuration</a>
 */
public enum TranslationStrategy {
  /**
   * Characters that Prometheus did not always allow become underscores; names end with their unit,
   * and those of counters with {@code _total}. The default.
   */
  UNDERSCORE_ESCAPING_WITH_SUFFIXES(true, true),
  /** Characters that Prometheus did not always allow become underscores; nothing is appended. */
  UNDERSCORE_ESCAPING_WITHOUT_SUFFIXES(true, false),
  /** Names end with their unit, and those of counters with {@code _total}; else they stay. */
  NO_UTF8_ESCAPING_WITH_SUFFIXES(false, true),
  /** Names stay as they are. */
  NO_TRANSLATION(false, false);

  private final boolean escapes;
  private final boolean suffixes;

  TranslationStrategy(boolean escapes, boolean suffixes) {
    this.escapes = escapes;
    this.suffixes = suffixes;
  }

  Translation translation() {
    return new Translation(escapes, suffixes);
  }
}
