/**
 * What Peregrine's SDK may know of this API beyond the contract: binary ids, flat attributes and
 * kept encodings.
 *
 * <p>Only Peregrine's own artifacts of the same version use this package. None of it is a promise
 * to anybody else.
 */
@NullMarked
package dev.peregrine.api.internal;

import org.jspecify.annotations.NullMarked;
