/**
 * What the telemetry of this process is doing now: exporters, batch processors and metric readers
 * of all SDKs. Start with {@link dev.peregrine.sdk.common.health.TelemetryHealth#snapshot()}.
 */
@NullMarked
package dev.peregrine.sdk.common.health;

import org.jspecify.annotations.NullMarked;
