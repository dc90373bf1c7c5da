/** Parts of the headers of W3C Trace Context that more than one package reads or writes. */
@NullMarked
package dev.peregrine.api.internal.w3c;

import org.jspecify.annotations.NullMarked;
