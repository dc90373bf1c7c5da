/** Measures Peregrine beside the incumbent, with the same class files and in the same run. */
@NullMarked
package dev.peregrine.benchmarks;

import org.jspecify.annotations.NullMarked;
