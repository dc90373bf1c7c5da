/** The metrics API: meters and instruments. */
@NullMarked
package io.opentelemetry.api.metrics;

import org.jspecify.annotations.NullMarked;
