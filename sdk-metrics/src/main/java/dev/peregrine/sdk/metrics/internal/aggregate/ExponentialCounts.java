package dev.peregrine.sdk.metrics.internal.aggregate;

import dev.peregrine.sdk.metrics.internal.point.ExponentialBuckets;
import java.util.Arrays;

/** Counts of neighbouring exponential buckets, no more of them than a limit. */
final class ExponentialCounts {

  private static final long[] NONE = {};

  private final int limit;
  private final int firstLength;

  /** Never longer than the limit, so that whatever is in it keeps to the limit. */
  private long[] counts = NONE;

  /** The index of the bucket at the beginning of the array. */
  private int start;

  /**
   * Makes one without an array.
   *
   * @param firstLength how long the first array is, if the limit allows it; a long one keeps the
   *     buckets in its middle away from what lies next to it in memory
   */
  ExponentialCounts(int limit, int firstLength) {
    this.limit = limit;
    this.firstLength = firstLength;
  }

  /** Adds to a bucket; false, and nothing is done, if the array does not reach that far. */
  boolean add(int index, long count) {
    int at = index - start;
    if (at < 0 || at >= counts.length) {
      return false;
    }
    counts[at] += count;
    return true;
  }

  /** By how much the scale must go down for a bucket to fit in with those that are not empty. */
  int excess(int index) {
    int from = from();
    long low = from < 0 ? index : Math.min(index, start + from);
    long high = from < 0 ? index : Math.max(index, start + to() - 1);
    int shift = 0;
    while ((high >> shift) - (low >> shift) >= limit) {
      shift++;
    }
    return shift;
  }

  /** Makes the array reach a bucket that fits in. */
  void reach(int index) {
    int from = Math.max(0, from());
    int size = to() - from;
    int low = size == 0 ? index : Math.min(index, start + from);
    int high = size == 0 ? index : Math.max(index, start + from + size - 1);
    int needed = high - low + 1;
    long[] target = needed <= counts.length ? counts : new long[lengthFor(needed)];
    int newStart = low - (target.length - needed) / 2;
    int at = size == 0 ? 0 : start + from - newStart;
    System.arraycopy(counts, from, target, at, size);
    Arrays.fill(target, 0, at, 0);
    Arrays.fill(target, at + size, target.length, 0);
    counts = target;
    start = newStart;
  }

  private int lengthFor(int needed) {
    return Math.min(limit, Math.max(firstLength, 2 * Integer.highestOneBit(needed)));
  }

  /** Adds up the buckets that are one when the scale goes down. */
  void downscale(int shift) {
    int oldStart = start;
    start >>= shift;
    for (int i = 0; i < counts.length; i++) {
      long count = counts[i];
      counts[i] = 0;
      counts[((oldStart + i) >> shift) - start] += count;
    }
  }

  void clear() {
    Arrays.fill(counts, 0);
  }

  /** Hands over the range of buckets that are not empty. */
  void copyTo(ExponentialBuckets buckets, int scale) {
    int from = from();
    if (from < 0) {
      buckets.set(scale, 0, NONE, 0, 0);
    } else {
      buckets.set(scale, start + from, counts, from, to() - from);
    }
  }

  /** Where the first bucket is that is not empty; -1 if all are. */
  int from() {
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] != 0) {
        return i;
      }
    }
    return -1;
  }

  /** Behind the last bucket that is not empty; 0 if all are. */
  int to() {
    int to = counts.length;
    while (to > 0 && counts[to - 1] == 0) {
      to--;
    }
    return to;
  }

  /** The index of the bucket at a place. */
  int indexAt(int place) {
    return start + place;
  }

  /** The count of the bucket at a place. */
  long countAt(int place) {
    return counts[place];
  }
}
