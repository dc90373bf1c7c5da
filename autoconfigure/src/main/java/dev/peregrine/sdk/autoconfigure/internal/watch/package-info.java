/** Follows a configuration file that changes while the SDK is in use. */
@NullMarked
package dev.peregrine.sdk.autoconfigure.internal.watch;

import org.jspecify.annotations.NullMarked;
