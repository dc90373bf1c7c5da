package dev.peregrine.sdk.metrics.internal.series;

import dev.peregrine.sdk.common.internal.annotation.HotPath;
import io.opentelemetry.api.common.Attributes;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The series of a stream by their attributes: a hash table with open addressing, whose entries are
 * the series themselves.
 *
 * <p><b>Roles:</b> any thread finds; whoever holds the stream's lock changes the table.
 *
 * <p><b>Why finding needs no fence:</b> an array only ever gains series until another array takes
 * its place, and what finding reads of a series is final. So a thread may miss a series that has
 * just been added, or find one that has just been closed, but nothing worse. It then looks again
 * while it holds the lock.
 */
abstract class SeriesTable {

  private static final int INITIAL_CAPACITY = 8;

  /** A power of two long and at most half full, with nulls between. */
  private volatile @Nullable Series[] slots = new Series[2 * INITIAL_CAPACITY];

  /** In the order of creation; as with slots, series are only ever added to an array. */
  private Series[] all = new Series[INITIAL_CAPACITY];

  private int size;

  /** Finds a series; one that was just added may be missed, and one just closed be found. */
  @HotPath("CounterBenchmark")
  @Nullable Series find(Attributes attributes) {
    int hash = attributes.hashCode();
    @Nullable Series[] table = slots;
    int mask = table.length - 1;
    for (int i = spread(hash) & mask; ; i = (i + 1) & mask) {
      Series series = table[i];
      if (series == null
          || series.attributes == attributes
          || (series.hash == hash && series.attributes.equals(attributes))) {
        return series;
      }
    }
  }

  private static int spread(int hash) {
    return hash ^ (hash >>> 16);
  }

  /** The series in order of creation; valid up to the size at hand for as long as one likes. */
  Series[] all() {
    return all;
  }

  int size() {
    return size;
  }

  /** Adds a series whose attributes no other has. */
  void add(Series series) {
    if (size == all.length) {
      resize(2 * size, size);
    }
    all[size++] = series;
    insert(slots, series);
  }

  /** Removes series; afterwards nobody finds them. Returns how many. */
  int removeIf(Predicate<Series> leaves) {
    Series[] before = all;
    int sizeBefore = size;
    Series[] kept = new Series[sizeBefore];
    int count = 0;
    for (int i = 0; i < sizeBefore; i++) {
      if (!leaves.test(before[i])) {
        kept[count++] = before[i];
      }
    }
    if (count < sizeBefore) {
      all = kept;
      size = count;
      resize(Math.max(INITIAL_CAPACITY, Integer.highestOneBit(count) * 2), count);
    }
    return sizeBefore - count;
  }

  private void resize(int capacity, int count) {
    Series[] series = new Series[capacity];
    System.arraycopy(all, 0, series, 0, count);
    @Nullable Series[] table = new Series[2 * capacity];
    for (int i = 0; i < count; i++) {
      insert(table, series[i]);
    }
    all = series;
    slots = table;
  }

  private static void insert(@Nullable Series[] table, Series series) {
    int mask = table.length - 1;
    int i = spread(series.hash) & mask;
    while (table[i] != null) {
      i = (i + 1) & mask;
    }
    table[i] = series;
  }
}
