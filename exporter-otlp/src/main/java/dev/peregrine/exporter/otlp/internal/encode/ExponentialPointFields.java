package dev.peregrine.exporter.otlp.internal.encode;

import dev.peregrine.sdk.common.internal.ApiAccess;
import dev.peregrine.sdk.common.internal.annotation.HotPath;
import dev.peregrine.sdk.metrics.internal.point.ExponentialBuckets;
import io.opentelemetry.sdk.metrics.data.ExponentialHistogramBuckets;
import io.opentelemetry.sdk.metrics.data.ExponentialHistogramPointData;

/** Fields of {@code ExponentialHistogramDataPoint} and of its buckets. */
final class ExponentialPointFields {

  private static final Field ATTRIBUTES = Field.message(1, "attributes", 1);
  private static final Field START_TIME = Field.scalar(2, "startTimeUnixNano");
  private static final Field TIME = Field.scalar(3, "timeUnixNano");
  private static final Field COUNT = Field.scalar(4, "count");
  private static final Field SUM = Field.scalar(5, "sum");
  private static final Field SCALE = Field.scalar(6, "scale");
  private static final Field ZERO_COUNT = Field.scalar(7, "zeroCount");
  private static final Field POSITIVE = Field.message(8, "positive", 2);
  private static final Field NEGATIVE = Field.message(9, "negative", 1);
  private static final Field EXEMPLARS = Field.message(11, "exemplars", 1);
  private static final Field MIN = Field.scalar(12, "min");
  private static final Field MAX = Field.scalar(13, "max");

  private static final Field OFFSET = Field.scalar(1, "offset");
  private static final Field BUCKET_COUNTS = Field.message(2, "bucketCounts", 1);

  private ExponentialPointFields() {}

  @HotPath("MetricEncodeBenchmark")
  static void write(OtlpWriter out, ExponentialHistogramPointData point) {
    CommonFields.attributes(out, ATTRIBUTES, ApiAccess.pairs(point.getAttributes()));
    out.fixed64(START_TIME, point.getStartEpochNanos());
    out.fixed64(TIME, point.getEpochNanos());
    out.fixed64(COUNT, point.getCount());
    if (HistogramPointFields.hasSum(point)) {
      out.presentDouble(SUM, point.getSum());
    }
    out.sint32(SCALE, point.getScale());
    out.fixed64(ZERO_COUNT, point.getZeroCount());
    buckets(out, POSITIVE, point.getPositiveBuckets());
    buckets(out, NEGATIVE, point.getNegativeBuckets());
    ExemplarFields.exemplars(out, EXEMPLARS, point.getExemplars());
    if (point.hasMin()) {
      out.presentDouble(MIN, point.getMin());
    }
    if (point.hasMax()) {
      out.presentDouble(MAX, point.getMax());
    }
  }

  private static void buckets(OtlpWriter out, Field field, ExponentialHistogramBuckets buckets) {
    if (buckets instanceof ExponentialBuckets own) {
      buckets(out, field, own.getOffset(), own.counts(), own.size());
    } else {
      long[] counts = HistogramPointFields.unboxed(buckets.getBucketCounts());
      buckets(out, field, buckets.getOffset(), counts, counts.length);
    }
  }

  /** Buckets without counts are left out, whatever index they would begin at. */
  private static void buckets(OtlpWriter out, Field field, int offset, long[] counts, int size) {
    if (size == 0) {
      return;
    }
    int mark = out.begin(field);
    out.sint32(OFFSET, offset);
    out.uint64s(BUCKET_COUNTS, counts, size);
    out.end(field, mark);
  }
}
