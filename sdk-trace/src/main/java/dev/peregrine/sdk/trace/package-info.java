/** Configuration of the trace SDK that the contract packages have no types for. */
@NullMarked
package dev.peregrine.sdk.trace;

import org.jspecify.annotations.NullMarked;
