/** The propagator for baggage in the W3C format. */
@NullMarked
package io.opentelemetry.api.baggage.propagation;

import org.jspecify.annotations.NullMarked;
