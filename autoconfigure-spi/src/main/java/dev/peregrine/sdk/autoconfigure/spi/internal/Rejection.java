package dev.peregrine.sdk.autoconfigure.spi.internal;

import org.jspecify.annotations.Nullable;

/**
 * Says that the value of a setting cannot be used.
 *
 * @param reason what is wrong with the value, which does not show secrets
 * @param used what is used in its place; null for what counts if the setting is not set
 */
public record Rejection(String reason, @Nullable String used) {}
