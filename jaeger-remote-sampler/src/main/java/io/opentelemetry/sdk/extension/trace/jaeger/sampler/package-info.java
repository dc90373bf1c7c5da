/** A sampler that asks a Jaeger server how to sample. */
@NullMarked
package io.opentelemetry.sdk.extension.trace.jaeger.sampler;

import org.jspecify.annotations.NullMarked;
