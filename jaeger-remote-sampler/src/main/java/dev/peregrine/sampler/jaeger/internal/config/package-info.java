/** The sampler in configuration files. */
@NullMarked
package dev.peregrine.sampler.jaeger.internal.config;

import org.jspecify.annotations.NullMarked;
