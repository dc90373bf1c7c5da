package dev.peregrine.sdk.metrics.internal.aggregate;

import dev.peregrine.sdk.common.internal.annotation.HotPath;

/**
 * Finds the bucket of a value among explicit boundaries. The leading bits of positive numbers, read
 * as whole numbers, are in the same order; a table over them leads to the few boundaries, most
 * often none, that the value must be compared with.
 */
final class BucketIndex {

  private static final int MAX_KEYS = 256;

  /** Keys have at most that many bits of the fraction. */
  private static final int MIN_SHIFT = 44;

  private final double[] boundaries;
  private final int shift;
  private final long lowestKey;

  /** For each key, how many boundaries are smaller than all values with that key. */
  private final int[] starts;

  /**
   * Prepares the table.
   *
   * @param boundaries finite and in ascending order
   */
  BucketIndex(double[] boundaries) {
    this.boundaries = boundaries;
    double lowest = Double.MAX_VALUE;
    double highest = 0;
    for (double boundary : boundaries) {
      if (boundary > 0) {
        lowest = Math.min(lowest, boundary);
        highest = boundary;
      }
    }
    int bits = MIN_SHIFT;
    while (key(highest, bits) - key(lowest, bits) > MAX_KEYS - 2) {
      bits++;
    }
    shift = bits;
    lowestKey = Math.max(1, key(lowest, bits));
    starts = new int[(int) Math.max(0, key(highest, bits) - lowestKey + 1) + 1];
    for (int i = 0; i < starts.length; i++) {
      starts[i] = countBelow(lowestKey + i);
    }
  }

  private int countBelow(long key) {
    int count = 0;
    while (count < boundaries.length
        && (boundaries[count] <= 0 || key(boundaries[count], shift) < key)) {
      count++;
    }
    return count;
  }

  private static long key(double value, int shift) {
    return Double.doubleToRawLongBits(value) >> shift;
  }

  /** How many boundaries are smaller than the value. */
  @HotPath("HistogramBenchmark")
  int of(double value) {
    long key = key(value, shift) - lowestKey;
    if (key < 0) {
      return search(value, 0, starts[0]);
    }
    if (key >= starts.length - 1) {
      return boundaries.length;
    }
    int from = starts[(int) key];
    int to = starts[(int) key + 1];
    return from == to ? from : search(value, from, to);
  }

  private int search(double value, int from, int to) {
    int low = from;
    int high = to;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (boundaries[middle] < value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
