/** What an SDK of this module offers beyond the contract. */
@NullMarked
package dev.peregrine.sdk.autoconfigure;

import org.jspecify.annotations.NullMarked;
