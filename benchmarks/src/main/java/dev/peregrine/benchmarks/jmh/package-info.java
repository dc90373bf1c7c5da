/**
 * The JMH benchmarks. They use the contract only, so that the same class files run on the
 * incumbent's jars and on ours.
 */
@NullMarked
package dev.peregrine.benchmarks.jmh;

import org.jspecify.annotations.NullMarked;
