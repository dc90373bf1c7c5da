/** Makes exporters from configuration properties. */
@NullMarked
package dev.peregrine.exporter.otlp.internal.config;

import org.jspecify.annotations.NullMarked;
