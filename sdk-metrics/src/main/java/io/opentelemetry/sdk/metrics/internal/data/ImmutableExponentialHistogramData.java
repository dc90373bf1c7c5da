package io.opentelemetry.sdk.metrics.internal.data;

import io.opentelemetry.sdk.metrics.data.AggregationTemporality;
import io.opentelemetry.sdk.metrics.data.ExponentialHistogramData;
import io.opentelemetry.sdk.metrics.data.ExponentialHistogramPointData;
import java.util.Collection;

/** Makes exponential histograms. */
public final class ImmutableExponentialHistogramData {

  private ImmutableExponentialHistogramData() {}

  /** As {@link ExponentialHistogramData#create}. */
  public static ExponentialHistogramData create(
      AggregationTemporality temporality, Collection<ExponentialHistogramPointData> points) {
    return ExponentialHistogramData.create(temporality, points);
  }
}
