/** What marks our code for its readers; it depends on nothing. */
@NullMarked
package dev.peregrine.sdk.common.internal.annotation;

import org.jspecify.annotations.NullMarked;
