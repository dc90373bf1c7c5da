/** The format of configuration files: every type and property, and the check of a tree. */
@NullMarked
package dev.peregrine.sdk.autoconfigure.internal.schema;

import org.jspecify.annotations.NullMarked;
