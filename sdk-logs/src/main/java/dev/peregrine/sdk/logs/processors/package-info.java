/** Log record processors that the contract packages do not have. */
@NullMarked
package dev.peregrine.sdk.logs.processors;

import org.jspecify.annotations.NullMarked;
