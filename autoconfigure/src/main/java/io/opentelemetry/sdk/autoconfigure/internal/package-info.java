/** Helpers that published libraries use although they are not promised. */
@NullMarked
package io.opentelemetry.sdk.autoconfigure.internal;

import org.jspecify.annotations.NullMarked;
