package io.opentelemetry.sdk.metrics;

import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Tests of attribute keys, equal if they are the same test, that say what they test. */
final class AttributeKeys {

  private AttributeKeys() {}

  /** Lets every key through. */
  static Predicate<String> all() {
    return new All();
  }

  /** Lets the given keys through. */
  static Predicate<String> only(Set<String> keys) {
    return new Only(Set.copyOf(keys));
  }

  /** Lets all but the given keys through. */
  static Predicate<String> allBut(Set<String> keys) {
    return new AllBut(Set.copyOf(keys));
  }

  /** Lets through what both let through; null stands for all. */
  static @Nullable Predicate<String> both(
      @Nullable Predicate<String> first, @Nullable Predicate<String> second) {
    if (first == null || second == null) {
      return first == null ? second : first;
    }
    return new Both(first, second);
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

  private record AllBut(Set<String> keys) implements Predicate<String> {

    @Override
    public boolean test(String key) {
      return !keys.contains(key);
    }

    @Override
    public String toString() {
      return "allBut" + keys;
    }
  }

  private record Both(Predicate<String> first, Predicate<String> second)
      implements Predicate<String> {

    @Override
    public boolean test(String key) {
      return first.test(key) && second.test(key);
    }

    @Override
    public String toString() {
      return first + " and " + second;
    }
  }
}
