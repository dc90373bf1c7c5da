/** Additions to the metrics SDK that the contract does not have. */
@NullMarked
package dev.peregrine.sdk.metrics;

import org.jspecify.annotations.NullMarked;
