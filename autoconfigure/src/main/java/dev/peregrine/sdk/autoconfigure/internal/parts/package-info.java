/** How the parts of an SDK are made, whether single settings or a file describe them. */
@NullMarked
package dev.peregrine.sdk.autoconfigure.internal.parts;

import org.jspecify.annotations.NullMarked;
