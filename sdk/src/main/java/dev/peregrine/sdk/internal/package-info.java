/** What the packages of this module know of each other. */
@NullMarked
package dev.peregrine.sdk.internal;

import org.jspecify.annotations.NullMarked;
