package io.opentelemetry.sdk.metrics;

/** A histogram with exponential buckets. */
record Base2ExponentialHistogramAggregation(Base2ExponentialHistogramOptions options)
    implements Aggregation {

  static final Aggregation DEFAULT =
      new Base2ExponentialHistogramAggregation(Base2ExponentialHistogramOptions.getDefault());

  @Override
  public String toString() {
    return "Base2ExponentialHistogramAggregation{maxBuckets="
        + options.getMaxBuckets()
        + ",maxScale="
        + options.getMaxScale()
        + ",recordMinMax="
        + options.getRecordMinMax()
        + "}";
  }
}
