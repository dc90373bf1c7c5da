package dev.peregrine.sdk.metrics.internal.aggregate;

import dev.peregrine.sdk.common.internal.concurrent.Stripes;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.metrics.data.PointData;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A series as small as can be. */
final class TestSeries extends Stripes<AggregateCell> {

  private final Aggregator aggregator;

  TestSeries(Aggregator aggregator) {
    super(aggregator.newCell());
    this.aggregator = aggregator;
  }

  @Override
  protected AggregateCell newCell() {
    return aggregator.newStripe();
  }

  /** Returns whether this is still open. */
  boolean record(double value) {
    AggregateCell cell = hold();
    if (cell == null) {
      return false;
    }
    cell.record(value);
    release(cell);
    return true;
  }

  /** Returns whether this is still open. */
  boolean record(long value) {
    AggregateCell cell = hold();
    if (cell == null) {
      return false;
    }
    cell.record(value);
    release(cell);
    return true;
  }

  /** Records each list into a cell of its own. */
  @SafeVarargs
  final void recordApart(List<Double>... values) {
    List<AggregateCell> cells = new ArrayList<>();
    for (List<Double> ofCell : values) {
      AggregateCell cell = hold();
      ofCell.forEach(cell::record);
      cells.add(cell);
    }
    cells.forEach(this::release);
  }

  /** Begins a collection that takes nothing. */
  void startCollection() {
    collectStart();
  }

  void endCollection() {
    collectEnd();
  }

  /** What was recorded since the last collection; null if nothing was. */
  @Nullable PointData collectDelta() {
    AggregateCell cell = collectStart();
    if (cell == null) {
      return null;
    }
    PointData point = point(cell);
    cell.reset();
    collectEnd();
    return point;
  }

  /** What was recorded since the last collection, after which this is closed if it is idle. */
  @Nullable PointData collectDeltaAndCloseIfIdle() {
    AggregateCell cell = collectStart();
    if (cell == null) {
      return null;
    }
    PointData point = point(cell);
    cell.reset();
    closeIfUntouched();
    return point;
  }

  /** What was ever recorded. */
  PointData collectCumulative() {
    AggregateCell cell = collectStart();
    PointData point = cell.point(null, 1, 2, Attributes.empty(), List.of());
    collectEnd();
    return point;
  }

  /** What was recorded since the last collection, after which this is closed. */
  @Nullable PointData collectAndClose() {
    AggregateCell cell = closeStart();
    if (cell == null) {
      return null;
    }
    PointData point = point(cell);
    closeEnd();
    return point;
  }

  private @Nullable PointData point(AggregateCell cell) {
    return wasTouched() ? cell.point(null, 1, 2, Attributes.empty(), List.of()) : null;
  }
}
