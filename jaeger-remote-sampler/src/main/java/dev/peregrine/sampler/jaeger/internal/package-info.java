/** Strategies of a Jaeger server: how they are asked for, read, and followed. */
@NullMarked
package dev.peregrine.sampler.jaeger.internal;

import org.jspecify.annotations.NullMarked;
