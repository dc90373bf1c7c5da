package io.opentelemetry.sdk.metrics.data;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A histogram as it was given. */
record ImmutableHistogramData(
    AggregationTemporality aggregationTemporality, Collection<HistogramPointData> points)
    implements HistogramData {

  static final HistogramData NONE =
      new ImmutableHistogramData(AggregationTemporality.CUMULATIVE, List.of());

  ImmutableHistogramData {
    requireNonNull(aggregationTemporality, "aggregationTemporality");
    requireNonNull(points, "points");
  }

  @Override
  public AggregationTemporality getAggregationTemporality() {
    return aggregationTemporality;
  }

  @Override
  public Collection<HistogramPointData> getPoints() {
    return points;
  }

  @Override
  public boolean equals(@Nullable Object o) {
    return o instanceof HistogramData other
        && aggregationTemporality == other.getAggregationTemporality()
        && Points.list(points).equals(Points.list(other.getPoints()));
  }

  @Override
  public int hashCode() {
    return Objects.hash(aggregationTemporality, Points.list(points));
  }

  @Override
  public String toString() {
    return "ImmutableHistogramData{aggregationTemporality="
        + aggregationTemporality
        + ", points="
        + points
        + "}";
  }
}
