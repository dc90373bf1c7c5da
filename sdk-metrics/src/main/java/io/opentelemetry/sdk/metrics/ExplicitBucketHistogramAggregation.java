package io.opentelemetry.sdk.metrics;

import java.util.List;

/** A histogram with given buckets. */
record ExplicitBucketHistogramAggregation(ExplicitBucketHistogramOptions options)
    implements Aggregation {

  static final Aggregation DEFAULT =
      new ExplicitBucketHistogramAggregation(ExplicitBucketHistogramOptions.getDefault());

  List<Double> boundaries() {
    List<Double> boundaries = options.getBucketBoundaries();
    return boundaries == null ? BucketBoundaries.DEFAULT : boundaries;
  }

  @Override
  public String toString() {
    return "ExplicitBucketHistogramAggregation{bucketBoundaries="
        + boundaries()
        + ",recordMinMax="
        + options.getRecordMinMax()
        + "}";
  }
}
