/** What the propagators share: ids in headers, and baggage with a header for each entry. */
@NullMarked
package dev.peregrine.propagators.internal;

import org.jspecify.annotations.NullMarked;
