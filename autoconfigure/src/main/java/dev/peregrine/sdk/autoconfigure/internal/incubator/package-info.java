/** What configuration files have to do with api-incubator, if that is there. */
@NullMarked
package dev.peregrine.sdk.autoconfigure.internal.incubator;

import org.jspecify.annotations.NullMarked;
