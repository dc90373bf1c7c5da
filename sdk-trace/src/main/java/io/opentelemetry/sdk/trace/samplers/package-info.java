/** Samplers decide, when a span starts, whether it is recorded and exported. */
@NullMarked
package io.opentelemetry.sdk.trace.samplers;

import org.jspecify.annotations.NullMarked;
