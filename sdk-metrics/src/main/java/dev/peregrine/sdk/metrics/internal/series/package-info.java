/** Which series a measurement belongs to, and how a collection makes points of the series. */
@NullMarked
package dev.peregrine.sdk.metrics.internal.series;

import org.jspecify.annotations.NullMarked;
