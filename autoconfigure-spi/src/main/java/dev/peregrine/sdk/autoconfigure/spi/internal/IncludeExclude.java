package dev.peregrine.sdk.autoconfigure.spi.internal;

import dev.peregrine.sdk.autoconfigure.spi.ComponentConfig;
import dev.peregrine.sdk.common.internal.NamePattern;
import java.util.List;
import java.util.function.Predicate;

/** Which names are taken: those that are included, or all, but for those that are excluded. */
public record IncludeExclude(List<NamePattern> included, List<NamePattern> excluded)
    implements Predicate<String> {

  /** What {@code included} and {@code excluded} of a mapping say. */
  public static IncludeExclude of(ComponentConfig config) {
    return new IncludeExclude(patterns(config, "included"), patterns(config, "excluded"));
  }

  private static List<NamePattern> patterns(ComponentConfig config, String key) {
    List<String> texts = config.getScalarList(key, String.class);
    return texts == null ? List.of() : texts.stream().map(NamePattern::new).toList();
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
