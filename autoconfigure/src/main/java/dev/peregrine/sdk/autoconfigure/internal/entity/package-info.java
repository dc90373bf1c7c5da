/** Entities: what produces the telemetry, as {@code OTEL_ENTITIES} describes it. */
@NullMarked
package dev.peregrine.sdk.autoconfigure.internal.entity;

import org.jspecify.annotations.NullMarked;
