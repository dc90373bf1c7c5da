package io.opentelemetry.sdk.metrics.data;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A gauge as it was given. */
record ImmutableGaugeData<T extends PointData>(Collection<T> points) implements GaugeData<T> {

  static final GaugeData<LongPointData> NO_LONGS = new ImmutableGaugeData<>(List.of());
  static final GaugeData<DoublePointData> NO_DOUBLES = new ImmutableGaugeData<>(List.of());

  ImmutableGaugeData {
    requireNonNull(points, "points");
  }

  @Override
  public Collection<T> getPoints() {
    return points;
  }

  @Override
  public boolean equals(@Nullable Object o) {
    return o instanceof GaugeData<?> other
        && Points.list(points).equals(Points.list(other.getPoints()));
  }

  @Override
  public int hashCode() {
    return Points.list(points).hashCode();
  }

  @Override
  public String toString() {
    return "ImmutableGaugeData{points=" + points + "}";
  }
}
