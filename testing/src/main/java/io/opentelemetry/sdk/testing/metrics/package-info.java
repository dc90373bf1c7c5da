/** Metrics made by hand. */
@NullMarked
package io.opentelemetry.sdk.testing.metrics;

import org.jspecify.annotations.NullMarked;
