package dev.peregrine.sdk.autoconfigure.internal.declarative;

import dev.peregrine.sdk.common.internal.NamePattern;
import java.util.List;
import java.util.function.Predicate;

/** Which names are taken: those that are included, or all, but for those that are excluded. */
record IncludeExclude(List<NamePattern> included, List<NamePattern> excluded)
    implements Predicate<String> {

  /** What {@code included} and {@code excluded} of a mapping say. */
  static IncludeExclude of(NodeConfig config) {
    return new IncludeExclude(patterns(config, "included"), patterns(config, "excluded"));
  }

  private static List<NamePattern> patterns(NodeConfig config, String key) {
    return config.strings(key).stream().map(NamePattern::new).toList();
  }

  @Override
  public boolean test(String name) {
    return (included.isEmpty() || matchesAny(included, name)) && !matchesAny(excluded, name);
  }

  private static boolean matchesAny(List<NamePattern> patterns, String name) {
    for (NamePattern pattern : patterns) {
      if (pattern.matches(name)) {
        return true;
      }
    }
    return false;
  }
}
