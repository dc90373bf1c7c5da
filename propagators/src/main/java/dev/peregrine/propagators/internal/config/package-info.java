/** What autoconfiguration finds here, beside the providers of the contract. */
@NullMarked
package dev.peregrine.propagators.internal.config;

import org.jspecify.annotations.NullMarked;
