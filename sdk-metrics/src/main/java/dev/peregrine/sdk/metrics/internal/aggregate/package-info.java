/** How measurements of one series add up: a cell of each kind, plain code that one thread runs. */
@NullMarked
package dev.peregrine.sdk.metrics.internal.aggregate;

import org.jspecify.annotations.NullMarked;
