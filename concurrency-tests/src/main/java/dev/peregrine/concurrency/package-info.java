/** jcstress tests of the lock-free classes, and the program that runs all of them. */
@NullMarked
package dev.peregrine.concurrency;

import org.jspecify.annotations.NullMarked;
