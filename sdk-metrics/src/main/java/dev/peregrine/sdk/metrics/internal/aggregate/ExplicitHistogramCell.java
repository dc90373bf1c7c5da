package dev.peregrine.sdk.metrics.internal.aggregate;

import dev.peregrine.sdk.common.internal.annotation.HotPath;
import dev.peregrine.sdk.common.internal.concurrent.Cell;
import dev.peregrine.sdk.metrics.internal.point.HistogramPoint;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.metrics.data.ExemplarData;
import io.opentelemetry.sdk.metrics.data.PointData;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How many measurements lie between explicit boundaries. */
class ExplicitHistogramCell extends DistributionCell {

  private final ExplicitHistogram histogram;
  private final BucketIndex index;

  /** May be longer than there are buckets. */
  private final long[] counts;

  ExplicitHistogramCell(ExplicitHistogram histogram, long[] counts) {
    this.histogram = histogram;
    this.index = histogram.index;
    this.counts = counts;
  }

  @Override
  @HotPath("HistogramBenchmark")
  public final void record(double value) {
    counts[index.of(value)]++;
    include(value);
  }

  @Override
  protected final void moveFrom(Cell other) {
    ExplicitHistogramCell cell = (ExplicitHistogramCell) other;
    for (int i = 0; i < buckets(); i++) {
      counts[i] += cell.counts[i];
    }
    include(cell);
    cell.reset();
  }

  @Override
  public final void reset() {
    Arrays.fill(counts, 0);
    clear();
  }

  @Override
  public final PointData point(
      @Nullable PointData reused,
      long startEpochNanos,
      long epochNanos,
      Attributes attributes,
      List<? extends ExemplarData> exemplars) {
    HistogramPoint point =
        reused instanceof HistogramPoint old ? old : new HistogramPoint(histogram.boundaries);
    point.set(startEpochNanos, epochNanos, attributes, exemplars);
    System.arraycopy(counts, 0, point.counts(), 0, buckets());
    copyTo(point, histogram.recordSum, histogram.recordMinMax);
    return point;
  }

  private int buckets() {
    return histogram.boundaries.size() + 1;
  }

  /** Fills up two cache lines. */
  @SuppressWarnings("UnusedVariable")
  static final class Padded extends ExplicitHistogramCell {
    long p1, p2, p3, p4, p5, p6, p7, p8;

    Padded(ExplicitHistogram histogram, long[] counts) {
      super(histogram, counts);
    }
  }
}
