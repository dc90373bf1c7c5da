package io.opentelemetry.sdk.testing.assertj;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.metrics.data.LongExemplarData;
import java.util.Arrays;
import java.util.Map;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/** Assertions on a {@link LongExemplarData}. */
public final class LongExemplarAssert extends AbstractAssert<LongExemplarAssert, LongExemplarData> {

  LongExemplarAssert(@Nullable LongExemplarData actual) {
    super(actual, LongExemplarAssert.class);
  }

  /**
   * {@return this, having checked the time of the measurement}
   *
   * @param expected nanoseconds since 1970
   */
  public LongExemplarAssert hasEpochNanos(long expected) {
    return has("time", present().getEpochNanos(), expected);
  }

  /**
   * {@return this, having checked the span of the measurement}
   *
   * @param expected 16 lowercase hexadecimal digits
   */
  public LongExemplarAssert hasSpanId(String expected) {
    return has("span id", present().getSpanContext().getSpanId(), expected);
  }

  /**
   * {@return this, having checked the trace of the measurement}
   *
   * @param expected 32 lowercase hexadecimal digits
   */
  public LongExemplarAssert hasTraceId(String expected) {
    return has("trace id", present().getSpanContext().getTraceId(), expected);
  }

  /**
   * {@return this, having checked the value}
   *
   * @param expected the value
   */
  public LongExemplarAssert hasValue(long expected) {
    return has("value", present().getValue(), expected);
  }

  /**
   * {@return this, having checked one filtered attribute; there may be others}
   *
   * @param key the key
   * @param value the value
   * @param <T> the type of the value
   */
  public <T> LongExemplarAssert hasFilteredAttribute(AttributeKey<T> key, T value) {
    return hasFilteredAttribute(OpenTelemetryAssertions.equalTo(key, value));
  }

  /**
   * {@return this, having checked one filtered attribute; there may be others}
   *
   * @param attributeAssertion the assertion
   */
  public LongExemplarAssert hasFilteredAttribute(AttributeAssertion attributeAssertion) {
    attributes().has(attributeAssertion);
    return this;
  }

  /**
   * {@return this, having checked that the filtered attributes are these and no others}
   *
   * @param attributes the attributes
   */
  public LongExemplarAssert hasFilteredAttributes(Attributes attributes) {
    attributes().isEqualTo(attributes);
    return this;
  }

  /**
   * {@return this, having checked that the filtered attributes are these and no others}
   *
   * @param entries the attributes
   */
  @SafeVarargs
  @SuppressWarnings("varargs")
  public final LongExemplarAssert hasFilteredAttributes(
      Map.Entry<? extends AttributeKey<?>, ?>... entries) {
    return hasFilteredAttributes(AttributeChecks.toAttributes(entries));
  }

  /**
   * {@return this, having checked some filtered attributes; there may be others}
   *
   * @param assertions one for each attribute to check
   */
  public LongExemplarAssert hasFilteredAttributesSatisfying(AttributeAssertion... assertions) {
    return hasFilteredAttributesSatisfying(Arrays.asList(assertions));
  }

  /**
   * {@return this, having checked some filtered attributes; there may be others}
   *
   * @param assertions one for each attribute to check
   */
  public LongExemplarAssert hasFilteredAttributesSatisfying(
      Iterable<AttributeAssertion> assertions) {
    attributes().hasAll(assertions);
    return this;
  }

  /**
   * {@return this, having checked all filtered attributes}
   *
   * @param assertions one for each attribute
   */
  public LongExemplarAssert hasFilteredAttributesSatisfyingExactly(
      AttributeAssertion... assertions) {
    return hasFilteredAttributesSatisfyingExactly(Arrays.asList(assertions));
  }

  /**
   * {@return this, having checked all filtered attributes}
   *
   * @param assertions one for each attribute
   */
  public LongExemplarAssert hasFilteredAttributesSatisfyingExactly(
      Iterable<AttributeAssertion> assertions) {
    attributes().hasExactly(assertions);
    return this;
  }

  private AttributeChecks attributes() {
    return new AttributeChecks(
        AttributeChecks.describe(this, "exemplar"), present().getFilteredAttributes());
  }

  private LongExemplarAssert has(String name, Object found, Object expected) {
    assertThat(found).as(AttributeChecks.describe(this, "exemplar " + name)).isEqualTo(expected);
    return this;
  }

  private LongExemplarData present() {
    isNotNull();
    return actual;
  }
}
