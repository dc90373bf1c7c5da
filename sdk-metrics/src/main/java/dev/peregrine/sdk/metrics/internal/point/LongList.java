package dev.peregrine.sdk.metrics.internal.point;

import java.util.AbstractList;
import java.util.Objects;
import java.util.RandomAccess;

/** The first elements of an array. */
final class LongList extends AbstractList<Long> implements RandomAccess {

  private final long[] values;
  private final int size;

  LongList(long[] values, int size) {
    this.values = values;
    this.size = size;
  }

  static long sum(long[] values, int size) {
    long sum = 0;
    for (int i = 0; i < size; i++) {
      sum += values[i];
    }
    return sum;
  }

  @Override
  public Long get(int index) {
    return values[Objects.checkIndex(index, size)];
  }

  @Override
  public int size() {
    return size;
  }
}
