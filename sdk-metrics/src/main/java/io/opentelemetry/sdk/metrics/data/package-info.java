/** What exporters receive: metrics, their points and exemplars as data. */
@NullMarked
package io.opentelemetry.sdk.metrics.data;

import org.jspecify.annotations.NullMarked;
