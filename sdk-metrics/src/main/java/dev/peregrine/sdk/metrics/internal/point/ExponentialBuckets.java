package dev.peregrine.sdk.metrics.internal.point;

import io.opentelemetry.sdk.metrics.data.ExponentialHistogramBuckets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The buckets of the measurements of one sign. */
public final class ExponentialBuckets implements ExponentialHistogramBuckets {

  private static final long[] NONE = {};

  private long[] counts = NONE;
  private int scale;
  private int offset;
  private int size;

  ExponentialBuckets() {}

  /**
   * Copies counts.
   *
   * @param scale the scale of the index
   * @param offset the index of the first bucket
   * @param source holds the counts
   * @param from where the first count is
   * @param size how many counts there are
   */
  public void set(int scale, int offset, long[] source, int from, int size) {
    if (counts.length < size) {
      counts = new long[size];
    }
    System.arraycopy(source, from, counts, 0, size);
    this.scale = scale;
    this.offset = offset;
    this.size = size;
  }

  /** The counts of the buckets; only the first {@link #size()} are in use. */
  public long[] counts() {
    return counts;
  }

  /** How many buckets there are. */
  public int size() {
    return size;
  }

  @Override
  public int getScale() {
    return scale;
  }

  @Override
  public int getOffset() {
    return offset;
  }

  @Override
  public List<Long> getBucketCounts() {
    return new LongList(counts, size);
  }

  @Override
  public long getTotalCount() {
    return LongList.sum(counts, size);
  }

  ExponentialHistogramBuckets copy() {
    return ExponentialHistogramBuckets.create(scale, offset, getBucketCounts());
  }

  @Override
  public boolean equals(@Nullable Object o) {
    return this == o || copy().equals(o);
  }

  @Override
  public int hashCode() {
    return copy().hashCode();
  }

  @Override
  public String toString() {
    return copy().toString();
  }
}
