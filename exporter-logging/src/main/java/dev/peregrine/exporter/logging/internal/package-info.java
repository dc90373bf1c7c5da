/** What lines look like, and where they go. */
@NullMarked
package dev.peregrine.exporter.logging.internal;

import org.jspecify.annotations.NullMarked;
