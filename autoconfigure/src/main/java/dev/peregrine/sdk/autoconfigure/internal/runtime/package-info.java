/** Changes of an SDK that is in use. */
@NullMarked
package dev.peregrine.sdk.autoconfigure.internal.runtime;

import org.jspecify.annotations.NullMarked;
