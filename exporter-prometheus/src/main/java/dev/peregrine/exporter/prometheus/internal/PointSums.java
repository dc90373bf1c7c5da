package dev.peregrine.exporter.prometheus.internal;

import io.opentelemetry.sdk.metrics.data.DoublePointData;
import io.opentelemetry.sdk.metrics.data.ExponentialHistogramBuckets;
import io.opentelemetry.sdk.metrics.data.ExponentialHistogramPointData;
import io.opentelemetry.sdk.metrics.data.HistogramPointData;
import io.opentelemetry.sdk.metrics.data.LongPointData;
import io.opentelemetry.sdk.metrics.data.PointData;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sums of points of one series. They start where the first one does, end where the last one does,
 * and have the last one's exemplars. The points themselves may be used again by whoever made them.
 */
final class PointSums {

  private PointSums() {}

  /**
   * Adds a point.
   *
   * @param before the sum so far, of the same kind; null for none
   */
  static PointData of(@Nullable PointData before, PointData point) {
    if (point instanceof LongPointData number) {
      return add((LongPointData) before, number);
    }
    if (point instanceof DoublePointData number) {
      return add((DoublePointData) before, number);
    }
    if (point instanceof HistogramPointData histogram) {
      return add((HistogramPointData) before, histogram);
    }
    return add((ExponentialHistogramPointData) before, (ExponentialHistogramPointData) point);
  }

  private static long start(@Nullable PointData before, PointData point) {
    return before == null ? point.getStartEpochNanos() : before.getStartEpochNanos();
  }

  private static PointData add(@Nullable LongPointData before, LongPointData point) {
    return LongPointData.create(
        start(before, point),
        point.getEpochNanos(),
        point.getAttributes(),
        (before == null ? 0 : before.getValue()) + point.getValue(),
        List.copyOf(point.getExemplars()));
  }

  private static PointData add(@Nullable DoublePointData before, DoublePointData point) {
    return DoublePointData.create(
        start(before, point),
        point.getEpochNanos(),
        point.getAttributes(),
        (before == null ? 0 : before.getValue()) + point.getValue(),
        List.copyOf(point.getExemplars()));
  }

  /** With other boundaries a histogram begins anew: there is no telling what was between them. */
  private static PointData add(@Nullable HistogramPointData before, HistogramPointData point) {
    HistogramPointData former =
        before != null && before.getBoundaries().equals(point.getBoundaries()) ? before : null;
    List<Long> counts = new ArrayList<>(point.getCounts());
    if (former != null) {
      for (int i = 0; i < counts.size(); i++) {
        counts.set(i, counts.get(i) + former.getCounts().get(i));
      }
    }
    return HistogramPointData.create(
        start(former, point),
        point.getEpochNanos(),
        point.getAttributes(),
        (former == null ? 0 : former.getSum()) + point.getSum(),
        /* hasMin= */ false,
        0,
        /* hasMax= */ false,
        0,
        List.copyOf(point.getBoundaries()),
        counts,
        List.copyOf(point.getExemplars()));
  }

  private static PointData add(
      @Nullable ExponentialHistogramPointData before, ExponentialHistogramPointData point) {
    int scale = before == null ? point.getScale() : Math.min(before.getScale(), point.getScale());
    return ExponentialHistogramPointData.create(
        scale,
        (before == null ? 0 : before.getSum()) + point.getSum(),
        (before == null ? 0 : before.getZeroCount()) + point.getZeroCount(),
        /* hasMin= */ false,
        0,
        /* hasMax= */ false,
        0,
        add(before == null ? null : before.getPositiveBuckets(), point.getPositiveBuckets(), scale),
        add(before == null ? null : before.getNegativeBuckets(), point.getNegativeBuckets(), scale),
        start(before, point),
        point.getEpochNanos(),
        point.getAttributes(),
        List.copyOf(point.getExemplars()));
  }

  private static ExponentialHistogramBuckets add(
      @Nullable ExponentialHistogramBuckets before, ExponentialHistogramBuckets point, int scale) {
    int from = Math.min(first(before, scale), first(point, scale));
    int to = Math.max(last(before, scale), last(point, scale));
    if (from > to) {
      return ExponentialHistogramBuckets.create(scale, 0, List.of());
    }
    List<Long> counts = new ArrayList<>(Collections.nCopies(to - from + 1, 0L));
    pour(before, scale, from, counts);
    pour(point, scale, from, counts);
    return ExponentialHistogramBuckets.create(scale, from, counts);
  }

  private static boolean isEmpty(@Nullable ExponentialHistogramBuckets buckets) {
    return buckets == null || buckets.getBucketCounts().isEmpty();
  }

  private static int first(@Nullable ExponentialHistogramBuckets buckets, int scale) {
    return buckets == null || isEmpty(buckets)
        ? Integer.MAX_VALUE
        : buckets.getOffset() >> (buckets.getScale() - scale);
  }

  private static int last(@Nullable ExponentialHistogramBuckets buckets, int scale) {
    return buckets == null || isEmpty(buckets)
        ? Integer.MIN_VALUE
        : (buckets.getOffset() + buckets.getBucketCounts().size() - 1)
            >> (buckets.getScale() - scale);
  }

  /** Each bucket of a finer scale lies within one of the coarser. */
  private static void pour(
      @Nullable ExponentialHistogramBuckets buckets, int scale, int from, List<Long> counts) {
    if (buckets == null) {
      return;
    }
    int shift = buckets.getScale() - scale;
    List<Long> added = buckets.getBucketCounts();
    for (int i = 0; i < added.size(); i++) {
      int index = ((buckets.getOffset() + i) >> shift) - from;
      counts.set(index, counts.get(index) + added.get(i));
    }
  }
}
