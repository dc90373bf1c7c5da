package io.opentelemetry.sdk.common.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class IncludeExcludePredicateTest {

  @Test
  void test_nothingIncluded_takesAllThatIsNotExcluded() {
    Predicate<String> all = IncludeExcludePredicate.createPatternMatching(null, null);
    Predicate<String> some =
        IncludeExcludePredicate.createPatternMatching(List.of(), List.of("a?"));

    assertThat(all.test("a")).isTrue();
    assertThat(some.test("a")).isTrue();
    assertThat(some.test("ab")).isFalse();
  }

  // R105
  @Test
  void test_bothMatch_excludedBeatsIncluded() {
    Predicate<String> predicate =
        IncludeExcludePredicate.createPatternMatching(List.of("a*", "x"), List.of("*z"));

    assertThat(predicate.test("abc")).isTrue();
    assertThat(predicate.test("x")).isTrue();
    assertThat(predicate.test("abz")).isFalse();
    assertThat(predicate.test("Abc")).isFalse();
    assertThat(predicate.test("b")).isFalse();
  }

  @Test
  void test_exact_takesPatternsAsTheyAre() {
    Predicate<String> predicate =
        IncludeExcludePredicate.createExactMatching(List.of("a*", "b"), List.of("b"));

    assertThat(predicate.test("a*")).isTrue();
    assertThat(predicate.test("ab")).isFalse();
    assertThat(predicate.test("b")).isFalse();
    assertThat(predicate.toString())
        .isEqualTo(
            "IncludeExcludePredicate{globMatchingEnabled=false, included=[a*, b], excluded=[b]}");
  }
}
