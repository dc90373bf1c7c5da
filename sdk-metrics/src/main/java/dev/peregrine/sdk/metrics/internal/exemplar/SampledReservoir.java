package dev.peregrine.sdk.metrics.internal.exemplar;

import dev.peregrine.sdk.common.internal.annotation.HotPath;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.common.Clock;
import io.opentelemetry.sdk.metrics.data.ExemplarData;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The two reservoirs of the specification: one sample of fixed size, or one of size one for each
 * bucket of a histogram.
 */
final class SampledReservoir implements Reservoir {

  private static final double[] NO_BOUNDARIES = {};

  /** Upper bounds, inclusive, of all sets but the last. */
  private final double[] boundaries;

  private final SampleSet[] sets;
  private final boolean isLong;

  private SampledReservoir(double[] boundaries, int sizeOfEach, boolean isLong, long seed) {
    this.boundaries = boundaries;
    this.isLong = isLong;
    sets = new SampleSet[boundaries.length + 1];
    for (int i = 0; i < sets.length; i++) {
      sets[i] = new SampleSet(sizeOfEach, isLong, seed + i * 0x9E3779B97F4A7C15L);
    }
  }

  static SampledReservoir fixedSize(int size, boolean isLong) {
    return fixedSize(size, isLong, ThreadLocalRandom.current().nextLong());
  }

  static SampledReservoir fixedSize(int size, boolean isLong, long seed) {
    return new SampledReservoir(NO_BOUNDARIES, size, isLong, seed);
  }

  /**
   * @param boundaries in ascending order, not copied
   */
  static SampledReservoir ofBuckets(double[] boundaries) {
    return new SampledReservoir(
        boundaries, 1, /* isLong= */ false, ThreadLocalRandom.current().nextLong());
  }

  @Override
  @HotPath("ExemplarBenchmark")
  public void offer(long value, Attributes attributes, Context context, Clock clock) {
    if (isLong) {
      sets[0].offer(value, attributes, context, clock);
    } else {
      offer((double) value, attributes, context, clock);
    }
  }

  @Override
  @HotPath("ExemplarBenchmark")
  public void offer(double value, Attributes attributes, Context context, Clock clock) {
    long bits = isLong ? (long) value : Double.doubleToRawLongBits(value);
    sets[bucketOf(value)].offer(bits, attributes, context, clock);
  }

  private int bucketOf(double value) {
    if (boundaries.length == 0) {
      return 0;
    }
    // Minus zero is within an upper bound of zero, which the search would deny.
    int index = Arrays.binarySearch(boundaries, value + 0.0);
    return index < 0 ? -index - 1 : index;
  }

  @Override
  public List<ExemplarData> collect(Attributes pointAttributes) {
    List<ExemplarData> exemplars = new ArrayList<>(0);
    for (SampleSet set : sets) {
      set.collect(exemplars, pointAttributes);
    }
    return exemplars.isEmpty() ? List.of() : exemplars;
  }
}
