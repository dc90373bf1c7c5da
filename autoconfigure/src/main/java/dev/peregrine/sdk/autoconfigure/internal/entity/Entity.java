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
    String type,
    Map<String, String> id,
    Map<String, String> description,
    @Nullable String schemaUrl) {}
