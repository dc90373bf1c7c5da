package io.opentelemetry.sdk.resources;

import dev.peregrine.sdk.common.internal.LazyLogger;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import java.util.logging.Level;
import org.jspecify.annotations.Nullable;

/**
 * What telemetry comes from: attributes that describe the process, and the schema that they follow.
 * Immutable.
 *
 * @see <a href="https://opentelemetry.io/docs/specs/otel/resource/sdk/">Resource SDK</a>
 */
public abstract class Resource {

  private static final LazyLogger LOGGER = LazyLogger.of(Resource.class);

  Resource() {}

  /**
   * The resource that describes this SDK, and a service of unknown name.
   *
   * @return the same object each time
   */
  public static Resource getDefault() {
    return SdkResource.DEFAULT;
  }

  /**
   * The resource without attributes.
   *
   * @return the same object each time
   */
  public static Resource empty() {
    return SdkResource.EMPTY;
  }

  /**
   * Makes a resource without a schema.
   *
   * @param attributes what describes it
   * @return a new resource
   * @throws NullPointerException if the attributes are null
   * @throws IllegalArgumentException if a key is not printable ASCII or longer than 255 characters
   */
  public static Resource create(Attributes attributes) {
    return create(attributes, null);
  }

  /**
   * Makes a resource.
   *
   * @param attributes what describes it
   * @param schemaUrl the schema that the attributes follow, or null
   * @return a new resource
   * @throws NullPointerException if the attributes are null
   * @throws IllegalArgumentException if a key is not printable ASCII or longer than 255 characters
   */
  public static Resource create(Attributes attributes, @Nullable String schemaUrl) {
    return new SdkResource(attributes, schemaUrl);
  }

  /**
   * Starts a resource.
   *
   * @return a new builder
   */
  public static ResourceBuilder builder() {
    return new ResourceBuilder();
  }

  /**
   * The schema that the attributes follow.
   *
   * @return the URL of the schema, or null if none was given
   */
  public abstract @Nullable String getSchemaUrl();

  /**
   * What describes the resource.
   *
   * @return the attributes
   */
  public abstract Attributes getAttributes();

  /**
   * The value of one attribute.
   *
   * @param key the key of the attribute
   * @param <T> the type of its value
   * @return the value, or null if there is none
   */
  public <T> @Nullable T getAttribute(AttributeKey<T> key) {
    return getAttributes().get(key);
  }

  /**
   * Joins two resources. Where both have a key, the other one's value wins, even an empty one. A
   * schema that only one of them has is kept; two different ones leave the result without.
   *
   * @param other the resource to add, whose values win; null adds nothing
   * @return the joined resource; this one if there is nothing to add
   */
  public Resource merge(@Nullable Resource other) {
    if (other == null || other == empty()) {
      return this;
    }
    Attributes attributes = getAttributes().toBuilder().putAll(other.getAttributes()).build();
    return create(attributes, mergedSchema(getSchemaUrl(), other.getSchemaUrl()));
  }

  private static @Nullable String mergedSchema(@Nullable String first, @Nullable String second) {
    if (second == null || second.isEmpty() || second.equals(first)) {
      return first;
    }
    if (first == null || first.isEmpty()) {
      return second;
    }
    LOGGER.log(
        Level.INFO,
        "Merged resources of different schemas ({0} and {1}); the result has none.",
        new Object[] {first, second});
    return null;
  }

  /**
   * Starts from this resource.
   *
   * @return a new builder with the attributes and the schema of this resource
   */
  public ResourceBuilder toBuilder() {
    ResourceBuilder builder = builder().putAll(this);
    String schemaUrl = getSchemaUrl();
    return schemaUrl == null ? builder : builder.setSchemaUrl(schemaUrl);
  }
}
