/** What messages about settings are made with. */
@NullMarked
package dev.peregrine.sdk.autoconfigure.internal.text;

import org.jspecify.annotations.NullMarked;
