package dev.peregrine.sdk.metrics.internal.aggregate;

import dev.peregrine.sdk.common.internal.concurrent.Cell;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.metrics.data.ExemplarData;
import io.opentelemetry.sdk.metrics.data.PointData;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the measurements of one series, or a part of them, amount to. For who holds the cell. */
public abstract class AggregateCell extends Cell {

  AggregateCell() {}

  /** Adds a measurement. */
  public abstract void record(long value);

  /** Adds a measurement that the aggregator accepts. */
  public abstract void record(double value);

  /** Forgets all measurements. */
  public abstract void reset();

  /**
   * What has been recorded since the reset.
   *
   * @param reused a point to fill, which an earlier call for an aggregate of this kind has
   *     returned; null for a new one
   * @param exemplars of the type that belongs to the kind of point
   */
  public abstract PointData point(
      @Nullable PointData reused,
      long startEpochNanos,
      long epochNanos,
      Attributes attributes,
      List<? extends ExemplarData> exemplars);
}
