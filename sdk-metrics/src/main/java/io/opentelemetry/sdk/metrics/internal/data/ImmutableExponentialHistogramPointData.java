package io.opentelemetry.sdk.metrics.internal.data;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.metrics.data.DoubleExemplarData;
import io.opentelemetry.sdk.metrics.data.ExponentialHistogramBuckets;
import io.opentelemetry.sdk.metrics.data.ExponentialHistogramPointData;
import java.util.List;

/** Makes points of exponential histograms. */
public final class ImmutableExponentialHistogramPointData {

  private ImmutableExponentialHistogramPointData() {}

  /** As {@link ExponentialHistogramPointData#create}. */
  public static ExponentialHistogramPointData create(
      int scale,
      double sum,
      long zeroCount,
      boolean hasMin,
      double min,
      boolean hasMax,
      double max,
      ExponentialHistogramBuckets positiveBuckets,
      ExponentialHistogramBuckets negativeBuckets,
      long startEpochNanos,
      long epochNanos,
      Attributes attributes,
      List<DoubleExemplarData> exemplars) {
    return ExponentialHistogramPointData.create(
        scale,
        sum,
        zeroCount,
        hasMin,
        min,
        hasMax,
        max,
        positiveBuckets,
        negativeBuckets,
        startEpochNanos,
        epochNanos,
        attributes,
        exemplars);
  }
}
