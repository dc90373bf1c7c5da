package dev.peregrine.exporter.prometheus.internal.config;

import io.opentelemetry.exporter.prometheus.TranslationStrategy;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The names of strategies in settings: with or without underscores, in any case, since the
 * specification writes them without.
 */
final class StrategyNames {

  private StrategyNames() {}

  static @Nullable TranslationStrategy find(String name) {
    String plain = name.replaceAll("[^A-Za-z0-9]", "");
    for (TranslationStrategy strategy : TranslationStrategy.values()) {
      if (strategy.name().replace("_", "").equalsIgnoreCase(plain)) {
        return strategy;
      }
    }
    return null;
  }

  static String allowed() {
    return Arrays.toString(TranslationStrategy.values()).toLowerCase(Locale.ROOT);
  }
}
