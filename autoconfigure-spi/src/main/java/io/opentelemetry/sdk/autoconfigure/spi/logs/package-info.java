/** Extension points for exporters of log records. */
@NullMarked
package io.opentelemetry.sdk.autoconfigure.spi.logs;

import org.jspecify.annotations.NullMarked;
