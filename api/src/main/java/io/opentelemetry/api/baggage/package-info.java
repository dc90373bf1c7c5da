/**
 * Baggage: named strings that travel with a request through all services.
 *
 * @see <a href="https://opentelemetry.io/docs/specs/otel/baggage/api/">Specification</a>
 */
@NullMarked
package io.opentelemetry.api.baggage;

import org.jspecify.annotations.NullMarked;
