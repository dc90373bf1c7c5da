/** Samples of measurements, which lead from a point to a trace. */
@NullMarked
package dev.peregrine.sdk.metrics.internal.exemplar;

import org.jspecify.annotations.NullMarked;
