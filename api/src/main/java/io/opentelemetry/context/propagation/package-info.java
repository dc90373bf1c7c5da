/**
 * Propagators: they carry context from one process to the next.
 *
 * @see <a
 *     href="https://opentelemetry.io/docs/specs/otel/context/api-propagators/">Specification</a>
 */
@NullMarked
package io.opentelemetry.context.propagation;

import org.jspecify.annotations.NullMarked;
