/** What Peregrine's other artifacts may know of this one beyond the contract. */
@NullMarked
package dev.peregrine.sdk.logs.internal;

import org.jspecify.annotations.NullMarked;
