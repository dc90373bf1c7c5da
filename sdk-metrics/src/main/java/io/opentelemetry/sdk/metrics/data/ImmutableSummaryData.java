package io.opentelemetry.sdk.metrics.data;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A summary as it was given. */
record ImmutableSummaryData(Collection<SummaryPointData> points) implements SummaryData {

  static final SummaryData NONE = new ImmutableSummaryData(List.of());

  ImmutableSummaryData {
    requireNonNull(points, "points");
  }

  @Override
  public Collection<SummaryPointData> getPoints() {
    return points;
  }

  @Override
  public boolean equals(@Nullable Object o) {
    return o instanceof SummaryData other
        && Points.list(points).equals(Points.list(other.getPoints()));
  }

  @Override
  public int hashCode() {
    return Points.list(points).hashCode();
  }

  @Override
  public String toString() {
    return "ImmutableSummaryData{points=" + points + "}";
  }
}
