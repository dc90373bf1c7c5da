/** Propagators beyond the contract: X-Ray, and a list of the baggage that may leave the process. */
@NullMarked
package dev.peregrine.propagators;

import org.jspecify.annotations.NullMarked;
