package dev.peregrine.exporter.otlp.internal.encode;

import dev.peregrine.sdk.common.internal.ApiAccess;
import dev.peregrine.sdk.common.internal.annotation.HotPath;
import dev.peregrine.sdk.metrics.internal.point.DistributionPoint;
import dev.peregrine.sdk.metrics.internal.point.HistogramPoint;
import io.opentelemetry.sdk.metrics.data.HistogramPointData;
import io.opentelemetry.sdk.metrics.data.PointData;
import java.util.List;

/** Fields of {@code HistogramDataPoint}. */
final class HistogramPointFields {

  private static final Field START_TIME = Field.scalar(2, "startTimeUnixNano");
  private static final Field TIME = Field.scalar(3, "timeUnixNano");
  private static final Field COUNT = Field.scalar(4, "count");
  private static final Field SUM = Field.scalar(5, "sum");
  private static final Field BUCKET_COUNTS = Field.scalar(6, "bucketCounts");
  private static final Field EXPLICIT_BOUNDS = Field.scalar(7, "explicitBounds");
  private static final Field EXEMPLARS = Field.message(8, "exemplars", 1);
  private static final Field ATTRIBUTES = Field.message(9, "attributes", 1);
  private static final Field MIN = Field.scalar(11, "min");
  private static final Field MAX = Field.scalar(12, "max");

  private HistogramPointFields() {}

  @HotPath("MetricEncodeBenchmark")
  static void write(OtlpWriter out, HistogramPointData point) {
    out.fixed64(START_TIME, point.getStartEpochNanos());
    out.fixed64(TIME, point.getEpochNanos());
    out.fixed64(COUNT, point.getCount());
    if (hasSum(point)) {
      out.presentDouble(SUM, point.getSum());
    }
    long[] counts = point instanceof HistogramPoint own ? own.counts() : unboxed(point.getCounts());
    out.fixed64s(BUCKET_COUNTS, counts, counts.length);
    out.doubles(EXPLICIT_BOUNDS, point.getBoundaries());
    ExemplarFields.exemplars(out, EXEMPLARS, point.getExemplars());
    CommonFields.attributes(out, ATTRIBUTES, ApiAccess.pairs(point.getAttributes()));
    if (point.hasMin()) {
      out.presentDouble(MIN, point.getMin());
    }
    if (point.hasMax()) {
      out.presentDouble(MAX, point.getMax());
    }
  }

  /** Whether the sum of a histogram of either kind is known; the contract has no word for it. */
  static boolean hasSum(PointData point) {
    return !(point instanceof DistributionPoint own) || own.hasSum();
  }

  /** The counts of other people's points. */
  static long[] unboxed(List<Long> counts) {
    long[] array = new long[counts.size()];
    for (int i = 0; i < array.length; i++) {
      array[i] = counts.get(i);
    }
    return array;
  }
}
