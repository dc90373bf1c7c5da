package io.opentelemetry.sdk.metrics.internal.data;

import io.opentelemetry.sdk.metrics.data.AggregationTemporality;
import io.opentelemetry.sdk.metrics.data.HistogramData;
import io.opentelemetry.sdk.metrics.data.HistogramPointData;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** A histogram that only exists because its class is part of what libraries link to. */
public final class ImmutableHistogramData implements HistogramData {

  private final HistogramData data;

  private ImmutableHistogramData(HistogramData data) {
    this.data = data;
  }

  /** As {@link HistogramData#create}. */
  public static ImmutableHistogramData create(
      AggregationTemporality temporality, Collection<HistogramPointData> points) {
    return new ImmutableHistogramData(HistogramData.create(temporality, points));
  }

  @Override
  public Collection<HistogramPointData> getPoints() {
    return data.getPoints();
  }

  @Override
  public AggregationTemporality getAggregationTemporality() {
    return data.getAggregationTemporality();
  }

  @Override
  public boolean equals(@Nullable Object o) {
    return data.equals(o);
  }

  @Override
  public int hashCode() {
    return data.hashCode();
  }

  @Override
  public String toString() {
    return data.toString();
  }
}
