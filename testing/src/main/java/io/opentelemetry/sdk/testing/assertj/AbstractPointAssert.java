package io.opentelemetry.sdk.testing.assertj;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.metrics.data.PointData;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Consumer;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on a point of any kind.
 *
 * @param <PointAssertT> the type of the assertion itself
 * @param <PointT> the type of the point
 */
public abstract class AbstractPointAssert<
        PointAssertT extends AbstractPointAssert<PointAssertT, PointT>, PointT extends PointData>
    extends AbstractAssert<PointAssertT, PointT> {

  AbstractPointAssert(@Nullable PointT actual, Class<PointAssertT> type) {
    super(actual, type);
  }

  /**
   * {@return this, having checked when the interval of the point began}
   *
   * @param expected nanoseconds since 1970
   */
  public final PointAssertT hasStartEpochNanos(long expected) {
    return has("start time", present().getStartEpochNanos(), expected);
  }

  /**
   * {@return this, having checked when the interval of the point ended}
   *
   * @param expected nanoseconds since 1970
   */
  public final PointAssertT hasEpochNanos(long expected) {
    return has("time", present().getEpochNanos(), expected);
  }

  /**
   * {@return this, having checked one attribute; there may be others}
   *
   * @param key the key
   * @param value the value
   * @param <T> the type of the value
   */
  public final <T> PointAssertT hasAttribute(AttributeKey<T> key, T value) {
    return hasAttribute(OpenTelemetryAssertions.equalTo(key, value));
  }

  /**
   * {@return this, having checked one attribute; there may be others}
   *
   * @param attributeAssertion the assertion
   */
  public final PointAssertT hasAttribute(AttributeAssertion attributeAssertion) {
    attributes().has(attributeAssertion);
    return myself;
  }

  /**
   * {@return this, having checked that the attributes are these and no others}
   *
   * @param attributes the attributes
   */
  public final PointAssertT hasAttributes(Attributes attributes) {
    attributes().isEqualTo(attributes);
    return myself;
  }

  /**
   * {@return this, having checked that the attributes are these and no others}
   *
   * @param entries the attributes
   */
  @SafeVarargs
  @SuppressWarnings("varargs")
  public final PointAssertT hasAttributes(Map.Entry<? extends AttributeKey<?>, ?>... entries) {
    return hasAttributes(AttributeChecks.toAttributes(entries));
  }

  /**
   * {@return this, having checked the attributes by an assertion on all of them}
   *
   * @param attributes the assertion
   */
  public final PointAssertT hasAttributesSatisfying(Consumer<Attributes> attributes) {
    assertThat(present().getAttributes())
        .as(AttributeChecks.describe(this, "point attributes"))
        .satisfies(attributes);
    return myself;
  }

  /**
   * {@return this, having checked some attributes; there may be others}
   *
   * @param assertions one for each attribute to check
   */
  public final PointAssertT hasAttributesSatisfying(AttributeAssertion... assertions) {
    return hasAttributesSatisfying(Arrays.asList(assertions));
  }

  /**
   * {@return this, having checked some attributes; there may be others}
   *
   * @param assertions one for each attribute to check
   */
  public final PointAssertT hasAttributesSatisfying(Iterable<AttributeAssertion> assertions) {
    attributes().hasAll(assertions);
    return myself;
  }

  /**
   * {@return this, having checked all attributes}
   *
   * @param assertions one for each attribute
   */
  public final PointAssertT hasAttributesSatisfyingExactly(AttributeAssertion... assertions) {
    return hasAttributesSatisfyingExactly(Arrays.asList(assertions));
  }

  /**
   * {@return this, having checked all attributes}
   *
   * @param assertions one for each attribute
   */
  public final PointAssertT hasAttributesSatisfyingExactly(
      Iterable<AttributeAssertion> assertions) {
    attributes().hasExactly(assertions);
    return myself;
  }

  private AttributeChecks attributes() {
    return new AttributeChecks(AttributeChecks.describe(this, "point"), present().getAttributes());
  }

  final PointAssertT has(String name, Object found, Object expected) {
    assertThat(found).as(AttributeChecks.describe(this, "point " + name)).isEqualTo(expected);
    return myself;
  }

  final PointT present() {
    isNotNull();
    return actual;
  }
}
