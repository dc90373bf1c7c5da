/** A configuration file as a tree: YAML with variables put in, each node with its place. */
@NullMarked
package dev.peregrine.sdk.autoconfigure.internal.tree;

import org.jspecify.annotations.NullMarked;
