package dev.peregrine.sdk.metrics.internal.aggregate;

import dev.peregrine.sdk.common.internal.concurrent.Cell;
import dev.peregrine.sdk.metrics.internal.point.DoublePoint;
import dev.peregrine.sdk.metrics.internal.point.LongPoint;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.metrics.data.ExemplarData;
import io.opentelemetry.sdk.metrics.data.PointData;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The newest measurement: one that happens before another never replaces it, whichever threads they
 * come from.
 */
abstract class LastValueCell extends AggregateCell {

  /** Of a {@code long}, or the bits of a {@code double}. */
  private long value;

  @Override
  public final void record(long value) {
    this.value = value;
  }

  @Override
  public final void record(double value) {
    this.value = Double.doubleToRawLongBits(value);
  }

  @Override
  protected final boolean keepsLast() {
    return true;
  }

  @Override
  protected final void moveFrom(Cell other) {
    // What is here since the last collection came after what could not get in during that.
    if (!isTouched()) {
      value = ((LastValueCell) other).value;
    }
  }

  @Override
  public final void reset() {
    value = 0;
  }

  static final class OfLong extends LastValueCell {

    static final Aggregator AGGREGATOR =
        new Aggregator(Double.POSITIVE_INFINITY) {
          @Override
          public AggregateCell newCell() {
            return new OfLong();
          }
        };

    @Override
    public PointData point(
        @Nullable PointData reused,
        long startEpochNanos,
        long epochNanos,
        Attributes attributes,
        List<? extends ExemplarData> exemplars) {
      LongPoint point = reused instanceof LongPoint old ? old : new LongPoint();
      point.set(startEpochNanos, epochNanos, attributes, exemplars);
      point.setValue(super.value);
      return point;
    }
  }

  static final class OfDouble extends LastValueCell {

    static final Aggregator AGGREGATOR =
        new Aggregator(Double.POSITIVE_INFINITY) {
          @Override
          public AggregateCell newCell() {
            return new OfDouble();
          }
        };

    @Override
    public PointData point(
        @Nullable PointData reused,
        long startEpochNanos,
        long epochNanos,
        Attributes attributes,
        List<? extends ExemplarData> exemplars) {
      DoublePoint point = reused instanceof DoublePoint old ? old : new DoublePoint();
      point.set(startEpochNanos, epochNanos, attributes, exemplars);
      point.setValue(Double.longBitsToDouble(super.value));
      return point;
    }
  }
}
