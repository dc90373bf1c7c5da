package io.opentelemetry.sdk.metrics.internal.data;

import io.opentelemetry.sdk.metrics.data.GaugeData;
import io.opentelemetry.sdk.metrics.data.LongPointData;
import io.opentelemetry.sdk.metrics.data.PointData;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** A gauge that only exists because its class is part of what libraries link to. */
public final class ImmutableGaugeData<T extends PointData> implements GaugeData<T> {

  private final GaugeData<T> data;

  private ImmutableGaugeData(GaugeData<T> data) {
    this.data = data;
  }

  /** As the {@code create} methods of {@link GaugeData}. */
  @SuppressWarnings("unchecked") // a gauge does not look at its points
  public static <T extends PointData> ImmutableGaugeData<T> create(Collection<T> points) {
    return new ImmutableGaugeData<>(
        (GaugeData<T>) GaugeData.createLongGaugeData((Collection<LongPointData>) points));
  }

  @Override
  public Collection<T> getPoints() {
    return data.getPoints();
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
