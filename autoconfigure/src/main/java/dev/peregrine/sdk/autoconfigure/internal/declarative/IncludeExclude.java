package dev.peregrine.sdk.autoconfigure.internal.declarative;

import io.opentelemetry.sdk.common.internal.IncludeExcludePredicate;
import java.util.function.Predicate;

/** The names that {@code included} and {@code excluded} of a mapping describe. */
final class IncludeExclude {

  private IncludeExclude() {}

  static Predicate<String> of(NodeConfig config) {
    return IncludeExcludePredicate.createPatternMatching(
        config.strings("included"), config.strings("excluded"));
  }
}
