/** The SDK that a configuration file describes. No class is loaded without a file. */
@NullMarked
package dev.peregrine.sdk.autoconfigure.internal.declarative;

import org.jspecify.annotations.NullMarked;
