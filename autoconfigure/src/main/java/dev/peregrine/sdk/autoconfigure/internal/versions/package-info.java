/** Which artifacts share the class path, and whether they belong together. */
@NullMarked
package dev.peregrine.sdk.autoconfigure.internal.versions;

import org.jspecify.annotations.NullMarked;
