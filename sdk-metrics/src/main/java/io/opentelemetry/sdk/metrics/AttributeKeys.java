package io.opentelemetry.sdk.metrics;

import java.util.Set;
import java.util.function.Predicate;

/** Tests of attribute keys that say what they test. */
final class AttributeKeys {

  /** Lets every key through. */
  static final Predicate<String> ALL = new All();

  private AttributeKeys() {}

  /** Lets the given keys through. */
  static Predicate<String> only(Set<String> keys) {
    return new Only(Set.copyOf(keys));
  }

  private record All() implements Predicate<String> {

    @Override
    public boolean test(String key) {
      return true;
    }

    @Override
    public String toString() {
      return "all";
    }
  }

  private record Only(Set<String> keys) implements Predicate<String> {

    @Override
    public boolean test(String key) {
      return keys.contains(key);
    }

    @Override
    public String toString() {
      return "only" + keys;
    }
  }
}
