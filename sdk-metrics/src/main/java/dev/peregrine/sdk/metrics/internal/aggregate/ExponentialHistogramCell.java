package dev.peregrine.sdk.metrics.internal.aggregate;

import dev.peregrine.sdk.common.internal.concurrent.Cell;
import dev.peregrine.sdk.metrics.internal.point.ExponentialHistogramPoint;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.metrics.data.ExemplarData;
import io.opentelemetry.sdk.metrics.data.PointData;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The counts of exponential buckets. */
final class ExponentialHistogramCell extends AggregateCell {

  private final ExponentialHistogram histogram;
  private double sum;
  private double min = Double.POSITIVE_INFINITY;
  private double max = Double.NEGATIVE_INFINITY;

  ExponentialHistogramCell(ExponentialHistogram histogram) {
    this.histogram = histogram;
  }

  @Override
  public void record(long value) {
    record((double) value);
  }

  @Override
  public void record(double value) {
    sum += value;
  }

  @Override
  protected void moveFrom(Cell other) {
    ExponentialHistogramCell cell = (ExponentialHistogramCell) other;
    sum += cell.sum;
    cell.reset();
  }

  @Override
  public void reset() {
    sum = 0;
  }

  @Override
  public PointData point(
      @Nullable PointData reused,
      long startEpochNanos,
      long epochNanos,
      Attributes attributes,
      List<? extends ExemplarData> exemplars) {
    ExponentialHistogramPoint point =
        reused instanceof ExponentialHistogramPoint old ? old : new ExponentialHistogramPoint();
    point.set(startEpochNanos, epochNanos, attributes, exemplars);
    return point;
  }
}
