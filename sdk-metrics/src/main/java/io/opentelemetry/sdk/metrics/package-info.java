/** The metrics SDK: meters and their instruments, views, and how measurements are aggregated. */
@NullMarked
package io.opentelemetry.sdk.metrics;

import org.jspecify.annotations.NullMarked;
