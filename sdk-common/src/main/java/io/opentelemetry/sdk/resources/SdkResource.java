package io.opentelemetry.sdk.resources;

import static java.util.Objects.requireNonNull;

import dev.peregrine.sdk.common.internal.ApiAccess;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The values of a resource, checked. */
final class SdkResource extends Resource {

  static final Resource EMPTY = new SdkResource(Attributes.empty(), null);

  static final Resource DEFAULT =
      new SdkResource(
          Attributes.builder()
              .put("service.name", "unknown_service:java")
              .put("telemetry.sdk.name", "peregrine")
              .put("telemetry.sdk.language", "java")
              .put("telemetry.sdk.version", SdkVersion.read())
              .build(),
          null);

  private static final int MAX_KEY_LENGTH = 255;

  private final Attributes attributes;
  private final @Nullable String schemaUrl;

  SdkResource(Attributes attributes, @Nullable String schemaUrl) {
    requireNonNull(attributes, "attributes");
    Object[] pairs = ApiAccess.pairs(attributes);
    for (int i = 0; i < pairs.length; i += 2) {
      checkKey(((AttributeKey<?>) pairs[i]).getKey());
    }
    this.attributes = attributes;
    this.schemaUrl = schemaUrl;
  }

  private static void checkKey(String key) {
    boolean valid = !key.isEmpty() && key.length() <= MAX_KEY_LENGTH;
    for (int i = 0; valid && i < key.length(); i++) {
      char c = key.charAt(i);
      valid = c >= ' ' && c <= '~';
    }
    if (!valid) {
      throw new IllegalArgumentException(
          "A resource attribute's key must be 1 to "
              + MAX_KEY_LENGTH
              + " printable ASCII characters, but is \""
              + key
              + "\"");
    }
  }

  @Override
  public @Nullable String getSchemaUrl() {
    return schemaUrl;
  }

  @Override
  public Attributes getAttributes() {
    return attributes;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof SdkResource that
            && Objects.equals(schemaUrl, that.schemaUrl)
            && attributes.equals(that.attributes));
  }

  @Override
  public int hashCode() {
    return Objects.hash(schemaUrl, attributes);
  }

  @Override
  public String toString() {
    // The empty list stands where programs that read this form expect the entities.
    return "Resource{schemaUrl=" + schemaUrl + ", entities=[], attributes=" + attributes + "}";
  }
}
