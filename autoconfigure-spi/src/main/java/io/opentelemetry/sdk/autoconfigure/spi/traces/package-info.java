/** Extension points for span exporters and samplers. */
@NullMarked
package io.opentelemetry.sdk.autoconfigure.spi.traces;

import org.jspecify.annotations.NullMarked;
