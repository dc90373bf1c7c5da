/** Extension points for metric exporters. */
@NullMarked
package io.opentelemetry.sdk.autoconfigure.spi.metrics;

import org.jspecify.annotations.NullMarked;
