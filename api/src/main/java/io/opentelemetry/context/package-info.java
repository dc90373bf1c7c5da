/**
 * Context: values that travel with a unit of work, across API calls and threads.
 *
 * @see <a href="https://opentelemetry.io/docs/specs/otel/context/">Specification</a>
 */
@NullMarked
package io.opentelemetry.context;

import org.jspecify.annotations.NullMarked;
