/** Metrics for Prometheus to scrape. */
@NullMarked
package io.opentelemetry.exporter.prometheus;

import org.jspecify.annotations.NullMarked;
