package io.opentelemetry.sdk.testing.assertj;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.resources.Resource;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Consumer;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/** Assertions on a {@link Resource}. */
public final class ResourceAssert extends AbstractAssert<ResourceAssert, Resource> {

  ResourceAssert(@Nullable Resource actual) {
    super(actual, ResourceAssert.class);
  }

  /**
   * {@return this, having checked the schema URL}
   *
   * @param schemaUrl the URL, or null for none
   */
  public ResourceAssert hasSchemaUrl(@Nullable String schemaUrl) {
    assertThat(present().getSchemaUrl()).as(describe() + " schema URL").isEqualTo(schemaUrl);
    return this;
  }

  /**
   * {@return this, having checked one attribute; there may be others}
   *
   * @param key the key
   * @param value the value
   * @param <T> the type of the value
   */
  public <T> ResourceAssert hasAttribute(AttributeKey<T> key, T value) {
    return hasAttribute(OpenTelemetryAssertions.equalTo(key, value));
  }

  /**
   * {@return this, having checked one attribute; there may be others}
   *
   * @param attributeAssertion the assertion
   */
  public ResourceAssert hasAttribute(AttributeAssertion attributeAssertion) {
    attributes().has(attributeAssertion);
    return this;
  }

  /**
   * {@return this, having checked that the attributes are these and no others}
   *
   * @param attributes the attributes
   */
  public ResourceAssert hasAttributes(Attributes attributes) {
    attributes().isEqualTo(attributes);
    return this;
  }

  /**
   * {@return this, having checked that the attributes are these and no others}
   *
   * @param entries the attributes
   */
  @SafeVarargs
  @SuppressWarnings("varargs")
  public final ResourceAssert hasAttributes(Map.Entry<? extends AttributeKey<?>, ?>... entries) {
    return hasAttributes(AttributeChecks.toAttributes(entries));
  }

  /**
   * {@return this, having checked the attributes by an assertion on all of them}
   *
   * @param attributes the assertion
   */
  public ResourceAssert hasAttributesSatisfying(Consumer<Attributes> attributes) {
    assertThat(present().getAttributes()).as(describe() + " attributes").satisfies(attributes);
    return this;
  }

  /**
   * {@return this, having checked some attributes; there may be others}
   *
   * @param assertions one for each attribute to check
   */
  public ResourceAssert hasAttributesSatisfying(AttributeAssertion... assertions) {
    return hasAttributesSatisfying(Arrays.asList(assertions));
  }

  /**
   * {@return this, having checked some attributes; there may be others}
   *
   * @param assertions one for each attribute to check
   */
  public ResourceAssert hasAttributesSatisfying(Iterable<AttributeAssertion> assertions) {
    attributes().hasAll(assertions);
    return this;
  }

  /**
   * {@return this, having checked all attributes}
   *
   * @param assertions one for each attribute
   */
  public ResourceAssert hasAttributesSatisfyingExactly(AttributeAssertion... assertions) {
    return hasAttributesSatisfyingExactly(Arrays.asList(assertions));
  }

  /**
   * {@return this, having checked all attributes}
   *
   * @param assertions one for each attribute
   */
  public ResourceAssert hasAttributesSatisfyingExactly(Iterable<AttributeAssertion> assertions) {
    attributes().hasExactly(assertions);
    return this;
  }

  private AttributeChecks attributes() {
    return new AttributeChecks(describe(), present().getAttributes());
  }

  private Resource present() {
    isNotNull();
    return actual;
  }

  private String describe() {
    return AttributeChecks.describe(this, "resource");
  }
}
