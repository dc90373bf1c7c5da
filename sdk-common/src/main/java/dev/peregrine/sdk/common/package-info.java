/** Settings of this implementation that all signals share and the contract has no place for. */
@NullMarked
package dev.peregrine.sdk.common;

import org.jspecify.annotations.NullMarked;
