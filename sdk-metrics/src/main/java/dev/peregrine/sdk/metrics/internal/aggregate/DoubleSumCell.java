package dev.peregrine.sdk.metrics.internal.aggregate;

import dev.peregrine.sdk.common.internal.annotation.HotPath;
import dev.peregrine.sdk.common.internal.concurrent.Cell;
import dev.peregrine.sdk.metrics.internal.point.DoublePoint;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.metrics.data.ExemplarData;
import io.opentelemetry.sdk.metrics.data.PointData;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A compensated sum. */
class DoubleSumCell extends AggregateCell {

  static final Aggregator AGGREGATOR =
      new Aggregator(Double.MAX_VALUE) {
        @Override
        public AggregateCell newCell() {
          return new DoubleSumCell();
        }

        @Override
        public AggregateCell newStripe() {
          return new Padded();
        }
      };

  private double sum;
  private double lost;

  @Override
  public final void record(long value) {
    record((double) value);
  }

  @Override
  @HotPath("CounterBenchmark")
  public final void record(double value) {
    double before = sum;
    double after = before + value;
    lost += CompensatedSum.lost(before, value, after);
    sum = after;
  }

  @Override
  protected final void moveFrom(Cell other) {
    DoubleSumCell cell = (DoubleSumCell) other;
    record(cell.sum);
    lost += cell.lost;
    cell.reset();
  }

  @Override
  public final void reset() {
    sum = 0;
    lost = 0;
  }

  @Override
  public final PointData point(
      @Nullable PointData reused,
      long startEpochNanos,
      long epochNanos,
      Attributes attributes,
      List<? extends ExemplarData> exemplars) {
    DoublePoint point = reused instanceof DoublePoint old ? old : new DoublePoint();
    point.set(startEpochNanos, epochNanos, attributes, exemplars);
    point.setValue(CompensatedSum.total(sum, lost));
    return point;
  }

  /** Fills up two cache lines. */
  @SuppressWarnings("UnusedVariable")
  private static final class Padded extends DoubleSumCell {
    long p1, p2, p3, p4, p5, p6, p7, p8, p9, p10, p11;
  }
}
