/** The whole way of a span, from the application to a receiver in another process. */
@NullMarked
package dev.peregrine.benchmarks.pipeline;

import org.jspecify.annotations.NullMarked;
