/** What support for tests needs of the metrics SDK. */
@NullMarked
package dev.peregrine.sdk.metrics.internal;

import org.jspecify.annotations.NullMarked;
