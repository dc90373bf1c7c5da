package io.opentelemetry.sdk.metrics.data;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A sum as it was given. */
record ImmutableSumData<T extends PointData>(
    Collection<T> points, boolean isMonotonic, AggregationTemporality aggregationTemporality)
    implements SumData<T> {

  static final SumData<LongPointData> NO_LONGS = none();
  static final SumData<DoublePointData> NO_DOUBLES = none();

  ImmutableSumData {
    requireNonNull(points, "points");
    requireNonNull(aggregationTemporality, "aggregationTemporality");
  }

  private static <T extends PointData> SumData<T> none() {
    return new ImmutableSumData<>(List.of(), false, AggregationTemporality.CUMULATIVE);
  }

  @Override
  public Collection<T> getPoints() {
    return points;
  }

  @Override
  public AggregationTemporality getAggregationTemporality() {
    return aggregationTemporality;
  }

  @Override
  public boolean equals(@Nullable Object o) {
    return o instanceof SumData<?> other
        && isMonotonic == other.isMonotonic()
        && aggregationTemporality == other.getAggregationTemporality()
        && Points.list(points).equals(Points.list(other.getPoints()));
  }

  @Override
  public int hashCode() {
    return Objects.hash(Points.list(points), isMonotonic, aggregationTemporality);
  }

  @Override
  public String toString() {
    return "ImmutableSumData{points="
        + points
        + ", monotonic="
        + isMonotonic
        + ", aggregationTemporality="
        + aggregationTemporality
        + "}";
  }
}
