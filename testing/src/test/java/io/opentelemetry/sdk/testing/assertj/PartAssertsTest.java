package io.opentelemetry.sdk.testing.assertj;

import static io.opentelemetry.api.common.AttributeKey.longKey;
import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static io.opentelemetry.sdk.testing.assertj.OpenTelemetryAssertions.assertThat;
import static io.opentelemetry.sdk.testing.assertj.OpenTelemetryAssertions.assertThatThrownBy;
import static io.opentelemetry.sdk.testing.assertj.OpenTelemetryAssertions.attributeEntry;
import static io.opentelemetry.sdk.testing.assertj.OpenTelemetryAssertions.equalTo;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.data.StatusData;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Assertions on what a span consists of: events, resource, status. */
class PartAssertsTest {

  private static EventDataAssert event() {
    return assertThat(Spans.EVENT_1);
  }

  private static ResourceAssert resource() {
    return new ResourceAssert(Spans.RESOURCE);
  }

  private static StatusDataAssert status() {
    return new StatusDataAssert(Spans.STATUS);
  }

  @Test
  void event_truth_passes() {
    event()
        .hasName("e1")
        .hasTimestamp(150)
        .hasTimestamp(150, TimeUnit.NANOSECONDS)
        .hasTimestamp(Instant.ofEpochSecond(0, 150))
        .hasAttributes(Spans.ATTRIBUTES)
        .hasAttributesSatisfying(attributes -> assertThat(attributes).hasSize(8))
        .hasAttributesSatisfying(equalTo(stringKey("s"), "v"))
        .hasAttributesSatisfying(List.of(equalTo(stringKey("s"), "v")));
    assertThat(Spans.EVENT_2)
        .hasAttributesSatisfyingExactly()
        .hasAttributesSatisfyingExactly(List.of());
  }

  @Test
  void resource_truth_passes() {
    resource()
        .hasSchemaUrl("http://schema")
        .hasAttribute(stringKey("r"), "1")
        .hasAttribute(equalTo(stringKey("r"), "1"))
        .hasAttributes(attributeEntry("r", "1"))
        .hasAttributes(Attributes.of(stringKey("r"), "1"))
        .hasAttributesSatisfying(attributes -> assertThat(attributes).hasSize(1))
        .hasAttributesSatisfying(equalTo(stringKey("r"), "1"))
        .hasAttributesSatisfyingExactly(equalTo(stringKey("r"), "1"));
    new ResourceAssert(Resource.empty()).hasSchemaUrl(null).hasAttributes();
  }

  @Test
  void status_truth_passes() {
    status()
        .isError()
        .hasCode(StatusCode.ERROR)
        .hasDescription("no such host")
        .hasDescriptionMatching("no .* host");
    new StatusDataAssert(StatusData.ok()).isOk().hasDescription("");
  }

  private static Arguments of(ThrowingCallable assertion, String message) {
    return Arguments.of(message, assertion);
  }

  private static List<Arguments> falsehoods() {
    return List.of(
        of(() -> event().hasName("x"), "[event name]"),
        of(() -> event().hasTimestamp(1), "[event 'e1' time]"),
        of(() -> event().hasTimestamp(1, TimeUnit.SECONDS), "[event 'e1' time]"),
        of(() -> event().hasTimestamp(Instant.EPOCH), "[event 'e1' time]"),
        of(() -> event().hasAttributes(Attributes.empty()), "[event 'e1': unexpected attributes]"),
        of(
            () -> event().hasAttributesSatisfying(attributes -> assertThat(attributes).isEmpty()),
            "[event 'e1' attributes]"),
        of(
            () -> event().hasAttributesSatisfying(equalTo(longKey("l"), 2)),
            "[event 'e1': LONG attribute 'l']"),
        of(
            () -> event().hasAttributesSatisfyingExactly(equalTo(longKey("l"), 1)),
            "[event 'e1': unexpected attributes]"),
        of(() -> new EventDataAssert(null).hasName("x"), "not to be null"),
        of(() -> resource().hasSchemaUrl(null), "[resource schema URL]"),
        of(() -> resource().hasAttribute(stringKey("r"), "2"), "[resource: STRING attribute 'r']"),
        of(
            () -> resource().hasAttribute(stringKey("x"), "2"),
            "[resource] Expected STRING attribute 'x'"),
        of(() -> resource().hasAttributes(), "[resource: unexpected attributes]"),
        of(
            () ->
                resource().hasAttributesSatisfying(attributes -> assertThat(attributes).isEmpty()),
            "[resource attributes]"),
        of(
            () -> resource().hasAttributesSatisfying(equalTo(stringKey("r"), "2")),
            "[resource: STRING attribute 'r']"),
        of(() -> resource().hasAttributesSatisfyingExactly(), "[resource: unexpected attributes]"),
        of(() -> new ResourceAssert(null).hasSchemaUrl(null), "not to be null"),
        of(() -> status().isOk(), "[status code]"),
        of(() -> new StatusDataAssert(StatusData.ok()).isError(), "[status code]"),
        of(() -> status().hasDescription("x"), "[status description]"),
        of(() -> status().hasDescriptionMatching("no"), "[status description]"),
        of(() -> new StatusDataAssert(null).isOk(), "not to be null"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("falsehoods")
  void assertion_falsehood_failsNamingThePart(String message, ThrowingCallable assertion) {
    assertThatThrownBy(assertion).isInstanceOf(AssertionError.class).hasMessageContaining(message);
  }
}
