package dev.peregrine.sdk.metrics.internal.series;

import dev.peregrine.sdk.common.internal.annotation.HotPath;
import io.opentelemetry.api.common.Attributes;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The series of a stream by their attributes: a hash table with open addressing, whose entries are
 * the series themselves. To be extended by the stream: each reference on the way to a cell costs a
 * measurement half a nanosecond.
 *
 * <p><b>Roles:</b> any thread finds; whoever holds the stream's lock changes the table.
 *
 * <p><b>Why finding needs no fence:</b> an array only ever gains series until another array takes
 * its place, and what finding reads of a series is final. So a thread may miss a series that has
 * just been added, or find one that has just been closed, but nothing worse. It then looks again
 * while it holds the lock.
 */
abstract class SeriesTable {

  private static final int INITIAL_CAPACITY = 4;

  /**
   * A power of two long and at most half full, with nulls between. Another array is never shorter.
   */
  private volatile @Nullable Series[] slots = new Series[2 * INITIAL_CAPACITY];

  /**
   * Which bits of a spread hash say where a search begins. Written after {@link #slots} and read
   * before, so that this is never outside; a search that begins elsewhere than it should misses. To
   * have it here is quicker than to ask the array.
   */
  private volatile int shift = shiftFor(2 * INITIAL_CAPACITY);

  /** The only series if there is one, since many an instrument has no more. */
  private @Nullable Series only;

  /** In the order of creation; as with slots, series are only ever added to an array. */
  private Series[] all = new Series[INITIAL_CAPACITY];

  private int size;

  SeriesTable() {}

  /** Finds a series; one that was just added may be missed, and one just closed be found. */
  @HotPath("CounterBenchmark")
  final @Nullable Series find(Attributes attributes) {
    Series first = only;
    if (first != null && first.attributes == attributes) {
      return first;
    }
    int hash = attributes.hashCode();
    int begin = spread(hash) >>> shift;
    @Nullable Series[] table = slots;
    for (int i = begin; ; i = (i + 1) & (table.length - 1)) {
      Series series = table[i];
      if (series == null
          || series.attributes == attributes
          || (series.hash == hash && series.attributes.equals(attributes))) {
        return series;
      }
    }
  }

  /** The upper bits depend on all others (Fibonacci hashing). */
  private static int spread(int hash) {
    return hash * 0x9E3779B9;
  }

  private static int shiftFor(int length) {
    return Integer.numberOfLeadingZeros(length) + 1;
  }

  /** The series in order of creation; valid up to the size at hand for as long as one likes. */
  final Series[] all() {
    return all;
  }

  final int size() {
    return size;
  }

  /** Adds a series whose attributes no other has. */
  final void add(Series series) {
    if (size == all.length) {
      rebuild(all, size, 2 * size);
    }
    all[size++] = series;
    insert(slots, series);
    only = size == 1 ? series : null;
  }

  /** Removes series; afterwards nobody finds them. Returns how many. */
  final int removeIf(Predicate<Series> leaves) {
    Series[] kept = new Series[size];
    int count = 0;
    for (int i = 0; i < size; i++) {
      if (!leaves.test(all[i])) {
        kept[count++] = all[i];
      }
    }
    int removed = size - count;
    if (removed > 0) {
      rebuild(kept, count, Math.max(INITIAL_CAPACITY, 2 * Integer.highestOneBit(count)));
      only = count == 1 ? kept[0] : null;
    }
    return removed;
  }

  private void rebuild(Series[] series, int count, int capacity) {
    Series[] copy = new Series[capacity];
    System.arraycopy(series, 0, copy, 0, count);
    @Nullable Series[] table = new Series[Math.max(slots.length, 2 * capacity)];
    for (int i = 0; i < count; i++) {
      insert(table, series[i]);
    }
    all = copy;
    size = count;
    slots = table;
    shift = shiftFor(table.length);
  }

  private static void insert(@Nullable Series[] table, Series series) {
    int i = spread(series.hash) >>> shiftFor(table.length);
    while (table[i] != null) {
      i = (i + 1) & (table.length - 1);
    }
    table[i] = series;
  }
}
