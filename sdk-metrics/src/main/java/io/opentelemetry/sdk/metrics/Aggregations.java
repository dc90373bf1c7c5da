package io.opentelemetry.sdk.metrics;

import org.jspecify.annotations.Nullable;

/** What the aggregations amount to for an instrument. */
final class Aggregations {

  private Aggregations() {}

  /** Whether it is one of those that {@link Aggregation} provides. */
  static boolean isBuiltIn(@Nullable Aggregation aggregation) {
    return aggregation instanceof PlainAggregation
        || aggregation instanceof ExplicitBucketHistogramAggregation
        || aggregation instanceof Base2ExponentialHistogramAggregation;
  }
}
