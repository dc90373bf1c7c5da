/** How settings are found and read. Only Peregrine's own artifacts of the same version use it. */
@NullMarked
package dev.peregrine.sdk.autoconfigure.spi.internal;

import org.jspecify.annotations.NullMarked;
