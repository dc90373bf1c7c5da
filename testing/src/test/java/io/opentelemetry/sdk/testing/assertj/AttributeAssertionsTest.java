package io.opentelemetry.sdk.testing.assertj;

import static io.opentelemetry.api.common.AttributeKey.booleanArrayKey;
import static io.opentelemetry.api.common.AttributeKey.booleanKey;
import static io.opentelemetry.api.common.AttributeKey.doubleArrayKey;
import static io.opentelemetry.api.common.AttributeKey.doubleKey;
import static io.opentelemetry.api.common.AttributeKey.longArrayKey;
import static io.opentelemetry.api.common.AttributeKey.longKey;
import static io.opentelemetry.api.common.AttributeKey.stringArrayKey;
import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static io.opentelemetry.api.common.AttributeKey.valueKey;
import static io.opentelemetry.sdk.testing.assertj.OpenTelemetryAssertions.assertThat;
import static io.opentelemetry.sdk.testing.assertj.OpenTelemetryAssertions.assertThatThrownBy;
import static io.opentelemetry.sdk.testing.assertj.OpenTelemetryAssertions.attributeEntry;
import static io.opentelemetry.sdk.testing.assertj.OpenTelemetryAssertions.equalTo;
import static io.opentelemetry.sdk.testing.assertj.OpenTelemetryAssertions.satisfies;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.KeyValue;
import io.opentelemetry.api.common.Value;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Assertions on attributes, by themselves and of a span. */
class AttributeAssertionsTest {

  private static final Value<?> MAP = Value.of(KeyValue.of("k", Value.of("v")));
  private static final Attributes ALL =
      Spans.ATTRIBUTES.toBuilder().put(valueKey("v"), MAP).build();

  private static Arguments of(Consumer<AttributesAssert> assertion, String... messages) {
    return Arguments.of(String.join(" ", messages), assertion, List.of(messages));
  }

  @Test
  void everyAssertion_truth_passes() {
    assertThat(ALL)
        .containsEntry(stringKey("s"), "v")
        .containsEntry(longKey("l"), 1)
        .containsEntry("s", "v")
        .containsEntry("l", 1L)
        .containsEntry("d", 1.5)
        .containsEntry("b", true)
        .containsEntry("v", MAP)
        .containsEntry("sa", "a", "b")
        .containsEntry("la", 1L, 2L)
        .containsEntry("da", 1.5, 2.5)
        .containsEntry("ba", true, false)
        .containsEntryWithStringValuesOf("sa", List.of("a", "b"))
        .containsEntryWithLongValuesOf("la", List.of(1L, 2L))
        .containsEntryWithDoubleValuesOf("da", List.of(1.5, 2.5))
        .containsEntryWithBooleanValuesOf("ba", List.of(true, false))
        .hasEntrySatisfying(stringKey("s"), value -> assertThat(value).hasSize(1))
        .containsKey("s")
        .containsKey(stringKey("s"))
        .doesNotContainKey("zz")
        .doesNotContainKey(longKey("s"))
        .hasSize(9)
        .containsOnly(
            attributeEntry("s", "v"),
            attributeEntry("l", 1),
            attributeEntry("d", 1.5),
            attributeEntry("b", true),
            attributeEntry("v", MAP),
            attributeEntry("sa", "a", "b"),
            attributeEntry("la", 1, 2),
            attributeEntry("da", 1.5, 2.5),
            attributeEntry("ba", true, false));
    assertThat(Attributes.empty()).isEmpty().hasSize(0).containsOnly();
  }

  private static List<Arguments> falsehoods() {
    return List.of(
        of(
            attributes -> attributes.containsEntry("s", "x"),
            "[attributes: STRING attribute 's']",
            "expected: \"x\"",
            "but was: \"v\""),
        of(
            attributes -> attributes.containsEntry("l", 2L),
            "[attributes: LONG attribute 'l']",
            "2L",
            "1L"),
        of(attributes -> attributes.containsEntry(longKey("l"), 2), "LONG attribute 'l'"),
        of(attributes -> attributes.containsEntry("d", 2.5), "DOUBLE attribute 'd'", "2.5"),
        of(attributes -> attributes.containsEntry("b", false), "BOOLEAN attribute 'b'"),
        of(attributes -> attributes.containsEntry("v", Value.of("x")), "VALUE attribute 'v'"),
        of(
            attributes -> attributes.containsEntry("sa", "x"),
            "[attributes] Expected STRING attribute 'sa', but there is only: {",
            "sa=[a, b]"),
        of(attributes -> attributes.containsEntry("sa", "b", "a"), "STRING_ARRAY attribute 'sa'"),
        of(attributes -> attributes.containsEntry("la", 2L, 1L), "LONG_ARRAY attribute 'la'"),
        of(attributes -> attributes.containsEntry("da", 2.5, 1.5), "DOUBLE_ARRAY attribute 'da'"),
        of(attributes -> attributes.containsEntry("ba", false, true), "BOOLEAN_ARRAY attribute"),
        of(
            attributes -> attributes.containsEntryWithStringValuesOf("sa", List.of("a")),
            "STRING_ARRAY attribute 'sa'",
            "[\"a\"]",
            "[\"a\", \"b\"]"),
        of(
            attributes ->
                attributes.hasEntrySatisfying(stringKey("s"), value -> assertThat(value).isEmpty()),
            "STRING attribute 's'"),
        of(
            attributes -> attributes.hasEntrySatisfying(stringKey("zz"), value -> {}),
            "Expected STRING attribute 'zz'"),
        of(attributes -> attributes.containsKey("zz"), "[attributes keys]", "\"zz\""),
        of(attributes -> attributes.containsKey(longKey("s")), "Expected LONG attribute 's'"),
        of(attributes -> attributes.doesNotContainKey("s"), "[attributes keys]"),
        of(
            attributes -> attributes.doesNotContainKey(stringKey("s")),
            "[attributes: STRING attribute 's']",
            "expected: null",
            "\"v\""),
        of(
            attributes -> attributes.containsOnly(attributeEntry("s", "v")),
            "[attributes: unexpected attributes]",
            "LONG attribute 'l': 1"),
        of(attributes -> attributes.isEmpty(), "[attributes: unexpected attributes]"),
        of(
            attributes -> attributes.hasSize(2),
            "[attributes keys]",
            "Expected size: 2 but was: 9"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("falsehoods")
  void assertion_falsehood_failsNamingWhatWasFound(
      String name, Consumer<AttributesAssert> assertion, List<String> messages) {
    assertThatThrownBy(() -> assertion.accept(assertThat(ALL)))
        .isInstanceOf(AssertionError.class)
        .message()
        .contains(messages);
  }

  @Test
  void assertion_nullAttributes_fails() {
    assertThatThrownBy(() -> assertThat((Attributes) null).isEmpty())
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("not to be null");
  }

  @Test
  void satisfies_everyType_handsOverTheMatchingAssertion() {
    SpanData span = Spans.minimal("n").setAttributes(ALL).build();

    assertThat(span)
        .hasAttributesSatisfyingExactly(
            satisfies(stringKey("s"), value -> value.startsWith("v")),
            satisfies(longKey("l"), value -> value.isBetween(0L, 2L)),
            satisfies(doubleKey("d"), value -> value.isGreaterThan(1)),
            satisfies(booleanKey("b"), value -> value.isTrue()),
            satisfies(valueKey("v"), value -> value.isEqualTo(MAP)),
            satisfies(stringArrayKey("sa"), value -> value.contains("a")),
            satisfies(longArrayKey("la"), value -> value.hasSize(2)),
            satisfies(doubleArrayKey("da"), value -> value.first().isEqualTo(1.5)),
            satisfies(booleanArrayKey("ba"), value -> value.last().isEqualTo(false)));
  }

  private static List<Arguments> unsatisfied() {
    return List.of(
        Arguments.of("STRING", satisfies(stringKey("s"), value -> value.isEmpty())),
        Arguments.of("LONG", satisfies(longKey("l"), value -> value.isZero())),
        Arguments.of("DOUBLE", satisfies(doubleKey("d"), value -> value.isZero())),
        Arguments.of("BOOLEAN", satisfies(booleanKey("b"), value -> value.isFalse())),
        Arguments.of("VALUE", satisfies(valueKey("v"), value -> value.isNull())),
        Arguments.of("STRING_ARRAY", satisfies(stringArrayKey("sa"), value -> value.isEmpty())),
        Arguments.of("LONG_ARRAY", satisfies(longArrayKey("la"), value -> value.isEmpty())),
        Arguments.of("DOUBLE_ARRAY", satisfies(doubleArrayKey("da"), value -> value.isEmpty())),
        Arguments.of("BOOLEAN_ARRAY", satisfies(booleanArrayKey("ba"), value -> value.isEmpty())));
  }

  @ParameterizedTest
  @MethodSource("unsatisfied")
  void satisfies_falsehood_failsNamingTheAttribute(String type, AttributeAssertion assertion) {
    SpanData span = Spans.minimal("n").setAttributes(ALL).build();

    assertThatThrownBy(() -> assertThat(span).hasAttribute(assertion))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("[span 'n': " + type + " attribute '");
  }

  @Test
  void equalTo_nullWhereAllAreChecked_meansAbsent() {
    SpanData span = Spans.minimal("n").setAttributes(Attributes.of(stringKey("s"), "v")).build();

    assertThat(span)
        .hasAttributesSatisfyingExactly(
            equalTo(stringKey("s"), "v"), equalTo(stringKey("zz"), null));
    assertThatThrownBy(
            () -> assertThat(span).hasAttributesSatisfyingExactly(equalTo(stringKey("s"), null)))
        .hasMessageContaining("STRING attribute 's'");
    assertThatThrownBy(() -> assertThat(span).hasAttribute(equalTo(stringKey("zz"), null)))
        .hasMessageContaining("Expected STRING attribute 'zz'");
  }
}
