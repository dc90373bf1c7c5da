package io.opentelemetry.sdk.common.internal;

import dev.peregrine.sdk.common.internal.NamePattern;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which names are taken: those that are included, or all if none are, but for those that are
 * excluded. Case matters. Immutable.
 */
public final class IncludeExcludePredicate implements Predicate<String> {

  private final boolean patterns;
  private final Set<String> included;
  private final Set<String> excluded;
  private final Predicate<String> isIncluded;
  private final Predicate<String> isExcluded;

  private IncludeExcludePredicate(
      @Nullable Collection<String> included,
      @Nullable Collection<String> excluded,
      boolean patterns) {
    this.patterns = patterns;
    this.included = copy(included);
    this.excluded = copy(excluded);
    this.isIncluded = this.included.isEmpty() ? name -> true : anyOf(this.included);
    this.isExcluded = anyOf(this.excluded);
  }

  private static Set<String> copy(@Nullable Collection<String> names) {
    return names == null ? Set.of() : new LinkedHashSet<>(names);
  }

  private Predicate<String> anyOf(Set<String> names) {
    if (!patterns) {
      return names::contains;
    }
    List<NamePattern> all = names.stream().map(NamePattern::new).toList();
    return name -> {
      for (NamePattern pattern : all) {
        if (pattern.matches(name)) {
          return true;
        }
      }
      return false;
    };
  }

  /**
   * Makes a predicate of names that are compared as they are.
   *
   * @param included the names to take; all if null or empty
   * @param excluded the names not to take; none if null or empty
   * @return the predicate
   */
  public static Predicate<String> createExactMatching(
      @Nullable Collection<String> included, @Nullable Collection<String> excluded) {
    return new IncludeExcludePredicate(included, excluded, false);
  }

  /**
   * Makes a predicate of patterns: {@code *} stands for any characters, {@code ?} for one.
   *
   * @param included the patterns of names to take; all if null or empty
   * @param excluded the patterns of names not to take; none if null or empty
   * @return the predicate
   */
  public static Predicate<String> createPatternMatching(
      @Nullable Collection<String> included, @Nullable Collection<String> excluded) {
    return new IncludeExcludePredicate(included, excluded, true);
  }

  @Override
  public boolean test(String name) {
    return isIncluded.test(name) && !isExcluded.test(name);
  }

  @Override
  public String toString() {
    return "IncludeExcludePredicate{globMatchingEnabled="
        + patterns
        + (included.isEmpty() ? "" : ", included=" + included)
        + (excluded.isEmpty() ? "" : ", excluded=" + excluded)
        + "}";
  }
}
