/** The exporter's name in settings. */
@NullMarked
package dev.peregrine.exporter.prometheus.internal.config;

import org.jspecify.annotations.NullMarked;
