/** What a library implements to take part in autoconfiguration. */
@NullMarked
package io.opentelemetry.sdk.autoconfigure.spi;

import org.jspecify.annotations.NullMarked;
