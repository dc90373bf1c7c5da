/** Exporters of spans, and the span processors that feed them. */
@NullMarked
package io.opentelemetry.sdk.trace.export;

import org.jspecify.annotations.NullMarked;
