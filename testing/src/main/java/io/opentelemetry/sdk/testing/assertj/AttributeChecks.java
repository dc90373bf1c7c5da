package io.opentelemetry.sdk.testing.assertj;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;

/** The checks of attributes that spans, events and resources share. */
final class AttributeChecks {

  private final String owner;
  private final Attributes attributes;

  /**
   * Prepares checks.
   *
   * @param owner what has the attributes, for messages
   */
  AttributeChecks(String owner, Attributes attributes) {
    this.owner = owner;
    this.attributes = attributes;
  }

  /** What {@code assertion} was described as, and a part of its subject. */
  static String describe(AbstractAssert<?, ?> assertion, String part) {
    String description = assertion.descriptionText();
    return description.isEmpty() ? part : description + ": " + part;
  }

  @SuppressWarnings("unchecked") // no overload takes any other pair than a key and its value
  static Attributes toAttributes(Map.Entry<? extends AttributeKey<?>, ?>[] entries) {
    AttributesBuilder builder = Attributes.builder();
    for (Map.Entry<? extends AttributeKey<?>, ?> entry : entries) {
      builder.put((AttributeKey<Object>) entry.getKey(), entry.getValue());
    }
    return builder.build();
  }

  <T> @Nullable T get(AttributeKey<T> key) {
    return attributes.get(key);
  }

  String describe(AttributeKey<?> key) {
    return owner + ": " + nameOf(key);
  }

  private static String nameOf(AttributeKey<?> key) {
    return key.getType() + " attribute '" + key.getKey() + "'";
  }

  void has(AttributeAssertion assertion) {
    hasKey(assertion.key());
    assertion.check(this);
  }

  void hasKey(AttributeKey<?> key) {
    assertThat(attributes.get(key) != null)
        .as(owner)
        .withFailMessage(() -> "Expected " + nameOf(key) + ", but there is only: " + attributes)
        .isTrue();
  }

  void hasAll(Iterable<AttributeAssertion> assertions) {
    SoftAssertions soft = new SoftAssertions();
    assertions.forEach(assertion -> soft.check(() -> has(assertion)));
    throwFailuresOf(soft);
  }

  /** As {@link #hasAll}, and that there are no other attributes. */
  void hasExactly(Iterable<AttributeAssertion> assertions) {
    SoftAssertions soft = new SoftAssertions();
    Set<AttributeKey<?>> checked = new HashSet<>();
    for (AttributeAssertion assertion : assertions) {
      checked.add(assertion.key());
      soft.check(() -> assertion.check(this));
    }
    List<String> unexpected = new ArrayList<>();
    attributes.forEach(
        (key, value) -> {
          if (!checked.contains(key)) {
            unexpected.add(nameOf(key) + ": " + value);
          }
        });
    soft.check(() -> assertThat(unexpected).as(owner + ": unexpected attributes").isEmpty());
    throwFailuresOf(soft);
  }

  void isEqualTo(Attributes expected) {
    List<AttributeAssertion> assertions = new ArrayList<>();
    expected.forEach((key, value) -> assertions.add(equalTo(key, value)));
    hasExactly(assertions);
  }

  @SuppressWarnings("unchecked") // attributes hold under a key only values of its type
  private static AttributeAssertion equalTo(AttributeKey<?> key, Object value) {
    return OpenTelemetryAssertions.equalTo((AttributeKey<Object>) key, value);
  }

  /** A single failure as it is, so that tools can show expected and actual side by side. */
  private static void throwFailuresOf(SoftAssertions soft) {
    List<AssertionError> failures = soft.assertionErrorsCollected();
    if (failures.size() == 1) {
      throw failures.get(0);
    }
    soft.assertAll();
  }
}
