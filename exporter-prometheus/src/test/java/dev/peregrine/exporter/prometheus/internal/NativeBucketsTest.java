package dev.peregrine.exporter.prometheus.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.sdk.metrics.data.ExponentialHistogramBuckets;
import io.prometheus.metrics.model.snapshots.NativeHistogramBucket;
import io.prometheus.metrics.model.snapshots.NativeHistogramBuckets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NativeBucketsTest {

  // O71
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void of_randomBuckets_areThoseOfEachCount(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int scale = random.nextInt(20);
    int shift = random.nextInt(12);
    int offset = random.nextInt(-2000, 2000);
    List<Long> counts = new ArrayList<>();
    Map<Integer, Long> expected = new TreeMap<>();
    for (int i = 0; i < random.nextInt(1, 160); i++) {
      long count = random.nextInt(4);
      counts.add(count);
      if (count > 0) {
        int index = Math.floorDiv(offset + i, 1 << shift) + 1;
        expected.merge(index, count, Long::sum);
      }
    }
    NativeHistogramBuckets converted =
        NativeBuckets.of(ExponentialHistogramBuckets.create(scale, offset, counts), shift);
    Map<Integer, Long> found = new TreeMap<>();
    for (NativeHistogramBucket bucket : converted) {
      found.put(bucket.getBucketIndex(), bucket.getCount());
    }
    assertThat(found).isEqualTo(expected);
  }
}
