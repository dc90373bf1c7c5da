package dev.peregrine.exporter.prometheus.internal;

import io.opentelemetry.sdk.metrics.data.ExponentialHistogramBuckets;
import io.prometheus.metrics.model.snapshots.NativeHistogramBuckets;
import java.util.List;

/** What buckets of an exponential histogram become: those of a native histogram. */
final class NativeBuckets {

  static final int MIN_SCHEMA = -4;
  static final int MAX_SCHEMA = 8;

  private NativeBuckets() {}

  /**
   * Converts buckets.
   *
   * @param shift by how much the scale is larger than a schema may be
   */
  static NativeHistogramBuckets of(ExponentialHistogramBuckets buckets, int shift) {
    NativeHistogramBuckets.Builder converted = NativeHistogramBuckets.builder();
    List<Long> counts = buckets.getBucketCounts();
    long sum = 0;
    for (int i = 0; i < counts.size(); i++) {
      sum += counts.get(i);
      int index = (buckets.getOffset() + i) >> shift;
      boolean last = i + 1 == counts.size() || (buckets.getOffset() + i + 1) >> shift != index;
      if (last) {
        if (sum > 0) {
          // A bucket there is named by its upper boundary, here by its lower one.
          converted.bucket(index + 1, sum);
        }
        sum = 0;
      }
    }
    return converted.build();
  }
}
