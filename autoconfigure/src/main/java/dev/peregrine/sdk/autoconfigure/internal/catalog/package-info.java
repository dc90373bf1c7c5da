/** What single settings there are, which of them are set, and by whom. */
@NullMarked
package dev.peregrine.sdk.autoconfigure.internal.catalog;

import org.jspecify.annotations.NullMarked;
