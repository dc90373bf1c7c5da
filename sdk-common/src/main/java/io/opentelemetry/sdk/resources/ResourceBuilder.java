package io.opentelemetry.sdk.resources;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Builds a {@link Resource}. A later value of a key replaces the earlier one; a null or empty key
 * and a null value are ignored. Not safe for use by several threads.
 */
public class ResourceBuilder {

  private final AttributesBuilder attributes = Attributes.builder();
  private @Nullable String schemaUrl;

  /** Makes a builder without attributes and schema. */
  public ResourceBuilder() {}

  /**
   * Sets an attribute to a string.
   *
   * @param key the key of the attribute
   * @param value its value
   * @return this builder
   */
  public ResourceBuilder put(String key, String value) {
    attributes.put(key, value);
    return this;
  }

  /**
   * Sets an attribute to an integer.
   *
   * @param key the key of the attribute
   * @param value its value
   * @return this builder
   */
  public ResourceBuilder put(String key, long value) {
    attributes.put(key, value);
    return this;
  }

  /**
   * Sets an attribute to a floating point number.
   *
   * @param key the key of the attribute
   * @param value its value
   * @return this builder
   */
  public ResourceBuilder put(String key, double value) {
    attributes.put(key, value);
    return this;
  }

  /**
   * Sets an attribute to a boolean.
   *
   * @param key the key of the attribute
   * @param value its value
   * @return this builder
   */
  public ResourceBuilder put(String key, boolean value) {
    attributes.put(key, value);
    return this;
  }

  /**
   * Sets an attribute to strings.
   *
   * @param key the key of the attribute
   * @param values its values
   * @return this builder
   */
  public ResourceBuilder put(String key, String... values) {
    attributes.put(key, values);
    return this;
  }

  /**
   * Sets an attribute to integers.
   *
   * @param key the key of the attribute
   * @param values its values
   * @return this builder
   */
  public ResourceBuilder put(String key, long... values) {
    attributes.put(key, values);
    return this;
  }

  /**
   * Sets an attribute to floating point numbers.
   *
   * @param key the key of the attribute
   * @param values its values
   * @return this builder
   */
  public ResourceBuilder put(String key, double... values) {
    attributes.put(key, values);
    return this;
  }

  /**
   * Sets an attribute to booleans.
   *
   * @param key the key of the attribute
   * @param values its values
   * @return this builder
   */
  public ResourceBuilder put(String key, boolean... values) {
    attributes.put(key, values);
    return this;
  }

  /**
   * Sets an attribute.
   *
   * @param key the key of the attribute
   * @param value its value
   * @param <T> the type of the value
   * @return this builder
   */
  public <T> ResourceBuilder put(AttributeKey<T> key, T value) {
    attributes.put(key, value);
    return this;
  }

  /**
   * Sets an attribute to an integer.
   *
   * @param key the key of the attribute
   * @param value its value
   * @return this builder
   */
  public ResourceBuilder put(AttributeKey<Long> key, int value) {
    attributes.put(key, value);
    return this;
  }

  /**
   * Sets all of the given attributes.
   *
   * @param attributes the attributes; null for none
   * @return this builder
   */
  public ResourceBuilder putAll(Attributes attributes) {
    if (attributes != null) {
      this.attributes.putAll(attributes);
    }
    return this;
  }

  /**
   * Sets all attributes of a resource; leaves its schema aside.
   *
   * @param resource the resource; null for none
   * @return this builder
   */
  public ResourceBuilder putAll(Resource resource) {
    return resource == null ? this : putAll(resource.getAttributes());
  }

  /**
   * Removes the attributes whose keys match.
   *
   * @param filter true for a key to remove; null for none
   * @return this builder
   */
  public ResourceBuilder removeIf(Predicate<AttributeKey<?>> filter) {
    if (filter != null) {
      attributes.removeIf(filter);
    }
    return this;
  }

  /**
   * Sets the schema that the attributes follow; none by default.
   *
   * @param schemaUrl the URL of the schema
   * @return this builder
   */
  public ResourceBuilder setSchemaUrl(String schemaUrl) {
    this.schemaUrl = schemaUrl;
    return this;
  }

  /**
   * Makes the resource.
   *
   * @return a new resource
   * @throws IllegalArgumentException if a key is not printable ASCII or longer than 255 characters
   */
  public Resource build() {
    return Resource.create(attributes.build(), schemaUrl);
  }
}
