/** Span data made by hand. */
@NullMarked
package io.opentelemetry.sdk.testing.trace;

import org.jspecify.annotations.NullMarked;
