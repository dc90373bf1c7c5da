/**
 * Which artifacts share the class path, and whether they belong together. Every artifact of ours
 * has a resource {@code META-INF/peregrine.properties} with its name and version, which the build
 * writes.
 */
@NullMarked
package dev.peregrine.sdk.autoconfigure.internal.versions;

import org.jspecify.annotations.NullMarked;
