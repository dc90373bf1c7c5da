package dev.peregrine.sdk.metrics.internal.aggregate;

import dev.peregrine.sdk.common.internal.annotation.HotPath;
import dev.peregrine.sdk.common.internal.concurrent.Cell;
import dev.peregrine.sdk.metrics.internal.point.ExponentialHistogramPoint;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.metrics.data.ExemplarData;
import io.opentelemetry.sdk.metrics.data.PointData;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many measurements lie between boundaries that grow exponentially. The scale is always the
 * greatest at which the measurements of each sign fit into the allowed number of buckets.
 */
class ExponentialHistogramCell extends DistributionCell {

  private final ExponentialHistogram histogram;
  private final ExponentialCounts positive;
  private final ExponentialCounts negative;
  private long zeroCount;
  private int scale;

  ExponentialHistogramCell(ExponentialHistogram histogram, int firstLength) {
    this.histogram = histogram;
    this.positive = new ExponentialCounts(histogram.maxBuckets, firstLength);
    this.negative = new ExponentialCounts(histogram.maxBuckets, firstLength);
    this.scale = histogram.maxScale;
  }

  @Override
  @HotPath("HistogramBenchmark")
  public final void record(double value) {
    if (value > 0) {
      add(positive, ExponentialIndex.of(value, scale), 1);
    } else if (value < 0) {
      add(negative, ExponentialIndex.of(-value, scale), 1);
    } else {
      zeroCount++;
    }
    include(value);
  }

  private void add(ExponentialCounts counts, int index, long count) {
    if (!counts.add(index, count)) {
      addSlow(counts, index, count);
    }
  }

  private void addSlow(ExponentialCounts counts, int index, long count) {
    int shift = counts.excess(index);
    downscale(shift);
    counts.reach(index >> shift);
    counts.add(index >> shift, count);
  }

  private void downscale(int shift) {
    if (shift > 0) {
      positive.downscale(shift);
      negative.downscale(shift);
      scale -= shift;
    }
  }

  @Override
  protected final void moveFrom(Cell other) {
    ExponentialHistogramCell cell = (ExponentialHistogramCell) other;
    downscale(Math.max(0, scale - cell.scale));
    addAll(positive, cell.positive, cell.scale);
    addAll(negative, cell.negative, cell.scale);
    zeroCount += cell.zeroCount;
    include(cell);
    cell.reset();
  }

  private void addAll(ExponentialCounts counts, ExponentialCounts others, int othersScale) {
    int to = others.to();
    for (int i = Math.max(0, others.from()); i < to; i++) {
      if (others.countAt(i) != 0) {
        // the scale may have gone down just before
        add(counts, others.indexAt(i) >> (othersScale - scale), others.countAt(i));
      }
    }
  }

  @Override
  public final void reset() {
    positive.clear();
    negative.clear();
    zeroCount = 0;
    scale = histogram.maxScale;
    clear();
  }

  @Override
  public final PointData point(
      @Nullable PointData reused,
      long startEpochNanos,
      long epochNanos,
      Attributes attributes,
      List<? extends ExemplarData> exemplars) {
    ExponentialHistogramPoint point =
        reused instanceof ExponentialHistogramPoint old ? old : new ExponentialHistogramPoint();
    point.set(startEpochNanos, epochNanos, attributes, exemplars);
    positive.copyTo(point.getPositiveBuckets(), scale);
    negative.copyTo(point.getNegativeBuckets(), scale);
    point.setZeroCount(zeroCount);
    copyTo(point, histogram.recordSum, histogram.recordMinMax);
    return point;
  }

  /** Fills up two cache lines. */
  @SuppressWarnings("UnusedVariable")
  static final class Padded extends ExponentialHistogramCell {
    long p1, p2, p3, p4, p5, p6, p7, p8, p9;

    Padded(ExponentialHistogram histogram, int firstLength) {
      super(histogram, firstLength);
    }
  }
}
