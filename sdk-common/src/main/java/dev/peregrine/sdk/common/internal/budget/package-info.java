/** How much memory the telemetry of a process takes, all SDKs and exporters together. */
@NullMarked
package dev.peregrine.sdk.common.internal.budget;

import org.jspecify.annotations.NullMarked;
