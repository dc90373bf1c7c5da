package dev.peregrine.exporter.otlp.internal.deliver;

import dev.peregrine.sdk.common.internal.ComponentId;

/**
 * Whose delivery it is.
 *
 * @param exporter the class that users know, which the log speaks for
 * @param builtEpochNanos since when there is this exporter, in nanoseconds since 1970
 */
record Owner(Class<?> exporter, ComponentId id, long builtEpochNanos) {}
