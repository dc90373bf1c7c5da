package io.opentelemetry.sdk.metrics.internal.data;

import io.opentelemetry.sdk.metrics.data.SummaryData;
import io.opentelemetry.sdk.metrics.data.SummaryPointData;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** A summary that only exists because its class is part of what libraries link to. */
public final class ImmutableSummaryData implements SummaryData {

  private final SummaryData data;

  private ImmutableSummaryData(SummaryData data) {
    this.data = data;
  }

  /** As {@link SummaryData#create}. */
  public static ImmutableSummaryData create(Collection<SummaryPointData> points) {
    return new ImmutableSummaryData(SummaryData.create(points));
  }

  @Override
  public Collection<SummaryPointData> getPoints() {
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
