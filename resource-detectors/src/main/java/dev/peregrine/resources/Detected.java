package dev.peregrine.resources;

import dev.peregrine.sdk.autoconfigure.spi.internal.SemanticConventions;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.sdk.resources.Resource;
import org.jspecify.annotations.Nullable;

/** What a detector has found so far. */
final class Detected {

  private final AttributesBuilder attributes = Attributes.builder();

  /** Adds an attribute, if there is a value. */
  Detected add(String key, @Nullable String value) {
    if (value != null) {
      attributes.put(key, value);
    }
    return this;
  }

  Detected add(String key, long value) {
    attributes.put(key, value);
    return this;
  }

  Detected add(String key, String... values) {
    attributes.put(key, values);
    return this;
  }

  /** The resource; without a schema if nothing was found. */
  Resource toResource() {
    Attributes found = attributes.build();
    return found.isEmpty()
        ? Resource.empty()
        : Resource.create(found, SemanticConventions.SCHEMA_URL);
  }
}
