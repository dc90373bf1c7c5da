/** Samplers of the specification that the contract packages have no types for. */
@NullMarked
package dev.peregrine.sdk.trace.samplers;

import org.jspecify.annotations.NullMarked;
