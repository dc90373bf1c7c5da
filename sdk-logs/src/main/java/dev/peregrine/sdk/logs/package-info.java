/** Configuration of the logs SDK that the contract packages have no types for. */
@NullMarked
package dev.peregrine.sdk.logs;

import org.jspecify.annotations.NullMarked;
