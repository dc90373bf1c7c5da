/** The tracing API: tracers, spans and span contexts. */
@NullMarked
package io.opentelemetry.api.trace;

import org.jspecify.annotations.NullMarked;
