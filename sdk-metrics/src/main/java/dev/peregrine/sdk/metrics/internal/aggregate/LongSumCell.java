package dev.peregrine.sdk.metrics.internal.aggregate;

import dev.peregrine.sdk.common.internal.annotation.HotPath;
import dev.peregrine.sdk.common.internal.concurrent.Cell;
import dev.peregrine.sdk.metrics.internal.point.LongPoint;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.metrics.data.ExemplarData;
import io.opentelemetry.sdk.metrics.data.PointData;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A sum of whole numbers that wraps around when it gets too large. */
class LongSumCell extends AggregateCell {

  static final Aggregator AGGREGATOR =
      new Aggregator(Double.MAX_VALUE) {
        @Override
        public AggregateCell newCell() {
          return new LongSumCell();
        }

        @Override
        public AggregateCell newStripe() {
          return Padded.create();
        }
      };

  private long sum;

  @Override
  @HotPath("CounterBenchmark")
  public final void record(long value) {
    sum += value;
  }

  @Override
  public final void record(double value) {
    record((long) value);
  }

  @Override
  protected final void moveFrom(Cell other) {
    LongSumCell cell = (LongSumCell) other;
    sum += cell.sum;
    cell.sum = 0;
  }

  @Override
  public final void reset() {
    sum = 0;
  }

  @Override
  public final PointData point(
      @Nullable PointData reused,
      long startEpochNanos,
      long epochNanos,
      Attributes attributes,
      List<? extends ExemplarData> exemplars) {
    LongPoint point = reused instanceof LongPoint old ? old : new LongPoint();
    point.set(startEpochNanos, epochNanos, attributes, exemplars);
    point.setValue(sum);
    return point;
  }

  /** Fills up two cache lines. */
  @SuppressWarnings("UnusedVariable")
  private static final class Padded extends LongSumCell {

    static LongSumCell create() {
      return new Padded();
    }

    long p1, p2, p3, p4, p5, p6, p7, p8, p9, p10, p11, p12;
  }
}
