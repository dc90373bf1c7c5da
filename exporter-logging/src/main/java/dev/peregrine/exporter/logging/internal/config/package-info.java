/** The exporters' names in settings. */
@NullMarked
package dev.peregrine.exporter.logging.internal.config;

import org.jspecify.annotations.NullMarked;
