package io.opentelemetry.sdk.testing.assertj;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.metrics.data.DoubleExemplarData;
import java.util.Arrays;
import java.util.Map;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/** Assertions on a {@link DoubleExemplarData}. */
public final class DoubleExemplarAssert
    extends AbstractAssert<DoubleExemplarAssert, DoubleExemplarData> {

  DoubleExemplarAssert(@Nullable DoubleExemplarData actual) {
    super(actual, DoubleExemplarAssert.class);
  }

  /**
   * {@return this, having checked the time of the measurement}
   *
   * @param expected nanoseconds since 1970
   */
  public DoubleExemplarAssert hasEpochNanos(long expected) {
    return has("time", present().getEpochNanos(), expected);
  }

  /**
   * {@return this, having checked the span of the measurement}
   *
   * @param expected 16 lowercase hexadecimal digits
   */
  public DoubleExemplarAssert hasSpanId(String expected) {
    return has("span id", present().getSpanContext().getSpanId(), expected);
  }

  /**
   * {@return this, having checked the trace of the measurement}
   *
   * @param expected 32 lowercase hexadecimal digits
   */
  public DoubleExemplarAssert hasTraceId(String expected) {
    return has("trace id", present().getSpanContext().getTraceId(), expected);
  }

  /**
   * {@return this, having checked the value}
   *
   * @param expected the value
   */
  public DoubleExemplarAssert hasValue(double expected) {
    return has("value", present().getValue(), expected);
  }

  /**
   * {@return this, having checked one filtered attribute; there may be others}
   *
   * @param key the key
   * @param value the value
   * @param <T> the type of the value
   */
  public <T> DoubleExemplarAssert hasFilteredAttribute(AttributeKey<T> key, T value) {
    return hasFilteredAttribute(OpenTelemetryAssertions.equalTo(key, value));
  }

  /**
   * {@return this, having checked one filtered attribute; there may be others}
   *
   * @param attributeAssertion the assertion
   */
  public DoubleExemplarAssert hasFilteredAttribute(AttributeAssertion attributeAssertion) {
    attributes().has(attributeAssertion);
    return this;
  }

  /**
   * {@return this, having checked that the filtered attributes are these and no others}
   *
   * @param attributes the attributes
   */
  public DoubleExemplarAssert hasFilteredAttributes(Attributes attributes) {
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
  public final DoubleExemplarAssert hasFilteredAttributes(
      Map.Entry<? extends AttributeKey<?>, ?>... entries) {
    return hasFilteredAttributes(AttributeChecks.toAttributes(entries));
  }

  /**
   * {@return this, having checked some filtered attributes; there may be others}
   *
   * @param assertions one for each attribute to check
   */
  public DoubleExemplarAssert hasFilteredAttributesSatisfying(AttributeAssertion... assertions) {
    return hasFilteredAttributesSatisfying(Arrays.asList(assertions));
  }

  /**
   * {@return this, having checked some filtered attributes; there may be others}
   *
   * @param assertions one for each attribute to check
   */
  public DoubleExemplarAssert hasFilteredAttributesSatisfying(
      Iterable<AttributeAssertion> assertions) {
    attributes().hasAll(assertions);
    return this;
  }

  /**
   * {@return this, having checked all filtered attributes}
   *
   * @param assertions one for each attribute
   */
  public DoubleExemplarAssert hasFilteredAttributesSatisfyingExactly(
      AttributeAssertion... assertions) {
    return hasFilteredAttributesSatisfyingExactly(Arrays.asList(assertions));
  }

  /**
   * {@return this, having checked all filtered attributes}
   *
   * @param assertions one for each attribute
   */
  public DoubleExemplarAssert hasFilteredAttributesSatisfyingExactly(
      Iterable<AttributeAssertion> assertions) {
    attributes().hasExactly(assertions);
    return this;
  }

  private AttributeChecks attributes() {
    return new AttributeChecks(
        AttributeChecks.describe(this, "exemplar"), present().getFilteredAttributes());
  }

  private DoubleExemplarAssert has(String name, Object found, Object expected) {
    assertThat(found).as(AttributeChecks.describe(this, "exemplar " + name)).isEqualTo(expected);
    return this;
  }

  private DoubleExemplarData present() {
    isNotNull();
    return actual;
  }
}
