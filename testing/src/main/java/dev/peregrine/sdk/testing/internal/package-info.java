/** What the packages of this module share. */
@NullMarked
package dev.peregrine.sdk.testing.internal;

import org.jspecify.annotations.NullMarked;
