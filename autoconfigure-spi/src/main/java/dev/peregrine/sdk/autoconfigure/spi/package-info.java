/** The extension points of configuration files. */
@NullMarked
package dev.peregrine.sdk.autoconfigure.spi;

import org.jspecify.annotations.NullMarked;
