package dev.peregrine.sdk.metrics.internal.aggregate;

import dev.peregrine.sdk.common.internal.concurrent.Cell;
import dev.peregrine.sdk.metrics.internal.point.HistogramPoint;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.metrics.data.ExemplarData;
import io.opentelemetry.sdk.metrics.data.PointData;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The counts of explicit buckets. */
final class ExplicitHistogramCell extends AggregateCell {

  private final ExplicitHistogram histogram;
  private final long[] counts;
  private double sum;
  private double min = Double.POSITIVE_INFINITY;
  private double max = Double.NEGATIVE_INFINITY;

  ExplicitHistogramCell(ExplicitHistogram histogram, int size) {
    this.histogram = histogram;
    this.counts = new long[size];
  }

  @Override
  public void record(long value) {
    record((double) value);
  }

  @Override
  public void record(double value) {
    int bucket = Arrays.binarySearch(histogram.boundaries, value);
    counts[bucket < 0 ? -bucket - 1 : bucket]++;
    sum += value;
    min = Math.min(min, value);
    max = Math.max(max, value);
  }

  @Override
  protected void moveFrom(Cell other) {
    ExplicitHistogramCell cell = (ExplicitHistogramCell) other;
    for (int i = 0; i < counts.length; i++) {
      counts[i] += cell.counts[i];
    }
    sum += cell.sum;
    min = Math.min(min, cell.min);
    max = Math.max(max, cell.max);
    cell.reset();
  }

  @Override
  public void reset() {
    Arrays.fill(counts, 0);
    sum = 0;
    min = Double.POSITIVE_INFINITY;
    max = Double.NEGATIVE_INFINITY;
  }

  @Override
  public PointData point(
      @Nullable PointData reused,
      long startEpochNanos,
      long epochNanos,
      Attributes attributes,
      List<? extends ExemplarData> exemplars) {
    HistogramPoint point =
        reused instanceof HistogramPoint old ? old : new HistogramPoint(histogram.boundaryList);
    point.set(startEpochNanos, epochNanos, attributes, exemplars);
    System.arraycopy(counts, 0, point.counts(), 0, point.counts().length);
    point.setRange(
        histogram.recordSum ? sum : Double.NaN,
        histogram.recordMinMax && min <= max ? min : Double.NaN,
        histogram.recordMinMax && min <= max ? max : Double.NaN);
    return point;
  }
}
