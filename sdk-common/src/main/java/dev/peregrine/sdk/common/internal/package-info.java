/**
 * What Peregrine's SDK modules share beneath the contract: attribute storage, time, the batch
 * worker, and metrics about the SDK itself.
 *
 * <p>Only Peregrine's own artifacts of the same version use this package. None of it is a promise
 * to anybody else.
 */
@NullMarked
package dev.peregrine.sdk.common.internal;

import org.jspecify.annotations.NullMarked;
