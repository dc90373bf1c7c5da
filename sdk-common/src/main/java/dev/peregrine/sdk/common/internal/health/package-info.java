/** Who can tell about the health of what. */
@NullMarked
package dev.peregrine.sdk.common.internal.health;

import org.jspecify.annotations.NullMarked;
