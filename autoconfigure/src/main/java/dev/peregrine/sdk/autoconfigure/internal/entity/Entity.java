package dev.peregrine.sdk.autoconfigure.internal.entity;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that telemetry is about, such as a service or a host.
 *
 * @param type what it is
 * @param id the attributes that tell it from others of its type; at least one
 * @param description its other attributes
 * @param schemaUrl the conventions that the attributes follow
 */
record Entity(
    String type, Map<String, String> id, Map<String, String> description, @Nullable String schemaUrl) {

  /** The key of this entity that has another value among {@code others}; null if there is none. */
  @Nullable String conflict(Map<String, String> others) {
    String ofId = conflict(id, others);
    return ofId == null ? conflict(description, others) : ofId;
  }

  static @Nullable String conflict(Map<String, String> own, Map<String, String> others) {
    for (Map.Entry<String, String> attribute : own.entrySet()) {
      String other = others.get(attribute.getKey());
      if (other != null && !other.equals(attribute.getValue())) {
        return attribute.getKey();
      }
    }
    return null;
  }
}
