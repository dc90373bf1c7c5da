/** What the tests of several modules share; depends on none of them. */
@NullMarked
package dev.peregrine.testsupport;

import org.jspecify.annotations.NullMarked;
