package dev.peregrine.sdk.metrics.internal.series;

import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import io.opentelemetry.sdk.metrics.data.AggregationTemporality;
import io.opentelemetry.sdk.metrics.data.MetricDataType;
import io.opentelemetry.sdk.resources.Resource;

/**
 * What a stream says of itself in each collection.
 *
 * @param monotonic of sums only
 * @param temporality which of the two a collection gives; gauges never carry it, but with delta
 *     only those come out that were measured since the last collection
 */
public record MetricDescriptor(
    Resource resource,
    InstrumentationScopeInfo scope,
    String name,
    String description,
    String unit,
    MetricDataType type,
    boolean monotonic,
    AggregationTemporality temporality) {

  boolean isDelta() {
    return temporality == AggregationTemporality.DELTA;
  }
}
