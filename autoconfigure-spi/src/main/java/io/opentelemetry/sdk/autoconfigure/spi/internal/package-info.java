/** Extension points and helpers that published libraries use although they are not promised. */
@NullMarked
package io.opentelemetry.sdk.autoconfigure.spi.internal;

import org.jspecify.annotations.NullMarked;
