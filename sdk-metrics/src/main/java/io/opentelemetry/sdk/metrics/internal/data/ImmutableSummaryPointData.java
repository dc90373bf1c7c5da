package io.opentelemetry.sdk.metrics.internal.data;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.metrics.data.ExemplarData;
import io.opentelemetry.sdk.metrics.data.SummaryPointData;
import io.opentelemetry.sdk.metrics.data.ValueAtQuantile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A summary's point that only exists because its class is part of what libraries link to. */
public final class ImmutableSummaryPointData implements SummaryPointData {

  private final SummaryPointData data;

  private ImmutableSummaryPointData(SummaryPointData data) {
    this.data = data;
  }

  /** As {@link SummaryPointData#create}. */
  public static ImmutableSummaryPointData create(
      long startEpochNanos,
      long epochNanos,
      Attributes attributes,
      long count,
      double sum,
      List<ValueAtQuantile> percentileValues) {
    return new ImmutableSummaryPointData(
        SummaryPointData.create(
            startEpochNanos, epochNanos, attributes, count, sum, percentileValues));
  }

  @Override
  public long getStartEpochNanos() {
    return data.getStartEpochNanos();
  }

  @Override
  public long getEpochNanos() {
    return data.getEpochNanos();
  }

  @Override
  public Attributes getAttributes() {
    return data.getAttributes();
  }

  @Override
  public List<? extends ExemplarData> getExemplars() {
    return data.getExemplars();
  }

  @Override
  public long getCount() {
    return data.getCount();
  }

  @Override
  public double getSum() {
    return data.getSum();
  }

  @Override
  public List<ValueAtQuantile> getValues() {
    return data.getValues();
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
