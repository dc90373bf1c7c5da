package io.opentelemetry.sdk.metrics.data;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A histogram as it was given. */
record ImmutableExponentialHistogramData(
    AggregationTemporality aggregationTemporality, Collection<ExponentialHistogramPointData> points)
    implements ExponentialHistogramData {

  static final ExponentialHistogramData NONE =
      new ImmutableExponentialHistogramData(AggregationTemporality.CUMULATIVE, List.of());

  ImmutableExponentialHistogramData {
    requireNonNull(aggregationTemporality, "aggregationTemporality");
    requireNonNull(points, "points");
  }

  @Override
  public AggregationTemporality getAggregationTemporality() {
    return aggregationTemporality;
  }

  @Override
  public Collection<ExponentialHistogramPointData> getPoints() {
    return points;
  }

  @Override
  public boolean equals(@Nullable Object o) {
    return o instanceof ExponentialHistogramData other
        && aggregationTemporality == other.getAggregationTemporality()
        && Points.list(points).equals(Points.list(other.getPoints()));
  }

  @Override
  public int hashCode() {
    return Objects.hash(aggregationTemporality, Points.list(points));
  }

  @Override
  public String toString() {
    return "ImmutableExponentialHistogramData{aggregationTemporality="
        + aggregationTemporality
        + ", points="
        + points
        + "}";
  }
}
