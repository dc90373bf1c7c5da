package io.opentelemetry.sdk.metrics.internal.data;

import io.opentelemetry.sdk.metrics.data.AggregationTemporality;
import io.opentelemetry.sdk.metrics.data.LongPointData;
import io.opentelemetry.sdk.metrics.data.PointData;
import io.opentelemetry.sdk.metrics.data.SumData;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** A sum that only exists because its class is part of what libraries link to. */
public final class ImmutableSumData<T extends PointData> implements SumData<T> {

  private final SumData<T> data;

  private ImmutableSumData(SumData<T> data) {
    this.data = data;
  }

  /** As the {@code create} methods of {@link SumData}. */
  @SuppressWarnings("unchecked") // a sum does not look at its points
  public static <T extends PointData> ImmutableSumData<T> create(
      boolean isMonotonic, AggregationTemporality temporality, Collection<T> points) {
    return new ImmutableSumData<>(
        (SumData<T>)
            SumData.createLongSumData(
                isMonotonic, temporality, (Collection<LongPointData>) points));
  }

  @Override
  public Collection<T> getPoints() {
    return data.getPoints();
  }

  @Override
  public boolean isMonotonic() {
    return data.isMonotonic();
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
