/**
 * Reports of calls that got nothing done. Apart from its parent, as it knows types of the contract.
 */
@NullMarked
package dev.peregrine.api.internal.usage;

import org.jspecify.annotations.NullMarked;
