package dev.peregrine.sdk.autoconfigure.internal.declarative;

import dev.peregrine.sdk.common.internal.NamePattern;
import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import java.util.List;
import java.util.function.BiFunction;

/**
 * How each scope is configured: as the first rule says whose pattern is like the scope's name, else
 * as the default says.
 */
record ScopeRules<C>(List<Rule<C>> rules, C defaultConfig) {

  /**
   * Reads the rules in a list of pairs of {@code name} and {@code config}.
   *
   * @param reader makes a configuration of a mapping and of what counts where that says nothing
   */
  static <C> ScopeRules<C> read(
      NodeConfig config, String listKey, C defaults, BiFunction<NodeConfig, C, C> reader) {
    return new ScopeRules<>(
        config.structuredList(listKey).stream()
            .map(
                rule ->
                    new Rule<>(pattern(rule), reader.apply(rule.structured("config"), defaults)))
            .toList(),
        reader.apply(config.structured("default_config"), defaults));
  }

  private static NamePattern pattern(NodeConfig rule) {
    return new NamePattern(rule.requiredString("name"));
  }

  C configure(InstrumentationScopeInfo scope) {
    for (Rule<C> rule : rules) {
      if (rule.pattern.matches(scope.getName())) {
        return rule.config;
      }
    }
    return defaultConfig;
  }

  record Rule<C>(NamePattern pattern, C config) {}
}
