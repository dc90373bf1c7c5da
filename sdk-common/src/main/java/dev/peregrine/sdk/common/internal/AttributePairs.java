package dev.peregrine.sdk.common.internal;

import io.opentelemetry.api.common.AttributeKey;
import java.util.Arrays;

/**
 * The storage of attributes that spans, events, links and log records share: an array {@code key0,
 * value0, key1, value1, …} with a count of pairs, which may be fewer than the array has room for.
 * The owner appends while recording, duplicates and all, and settles the array once, in place:
 *
 * <pre>{@code
 * int distinct = AttributePairs.resolve(pairs, count);
 * int kept = AttributePairs.truncate(pairs, distinct, limits.maxAttributes());
 * int dropped = distinct - kept;
 * AttributePairs.limitValues(pairs, kept, maxLength);
 * }</pre>
 *
 * <p>Keys are the same when their names are, whatever their types: the last value wins, and takes
 * its key along, at the position where the name first stood. So the keys beyond a limit are those
 * that came last, and a value set again for a kept key is never dropped.
 */
public final class AttributePairs {

  /** Up to here a scan is cheaper than an index. */
  private static final int MAX_SCANNED = 32;

  private AttributePairs() {}

  /**
   * Leaves one pair of each name.
   *
   * @return how many pairs are left; what follows them in the array, up to the old count, is null
   */
  @HotPath("RichSpanBenchmark")
  public static int resolve(Object[] pairs, int count) {
    return count <= MAX_SCANNED ? resolveByScan(pairs, count) : resolveByIndex(pairs, count);
  }

  /**
   * A 64-bit filter of the names seen so far tells most new names without comparing them to any
   * other.
   */
  private static int resolveByScan(Object[] pairs, int count) {
    long seen = 0;
    int kept = 0;
    for (int i = 0; i < count; i++) {
      AttributeKey<?> key = (AttributeKey<?>) pairs[2 * i];
      String name = key.getKey();
      long bit = 1L << spread(name);
      int at = (seen & bit) == 0 ? kept : indexOf(pairs, kept, name);
      seen |= bit;
      pairs[2 * at] = key;
      pairs[2 * at + 1] = pairs[2 * i + 1];
      if (at == kept) {
        kept++;
      }
    }
    clear(pairs, kept, count);
    return kept;
  }

  /** Where the name stands in the first {@code count} pairs; {@code count} if it does not. */
  private static int indexOf(Object[] pairs, int count, String name) {
    int i = 0;
    while (i < count && !name.equals(((AttributeKey<?>) pairs[2 * i]).getKey())) {
      i++;
    }
    return i;
  }

  private static int resolveByIndex(Object[] pairs, int count) {
    int mask = Integer.highestOneBit(2 * count) * 2 - 1;
    int[] table = new int[mask + 1]; // 0 is free, otherwise position + 1
    int kept = 0;
    for (int i = 0; i < count; i++) {
      AttributeKey<?> key = (AttributeKey<?>) pairs[2 * i];
      String name = key.getKey();
      int slot = spread(name) & mask;
      while (table[slot] != 0
          && !name.equals(((AttributeKey<?>) pairs[2 * (table[slot] - 1)]).getKey())) {
        slot = (slot + 1) & mask;
      }
      if (table[slot] == 0) {
        table[slot] = ++kept;
      }
      int at = table[slot] - 1;
      pairs[2 * at] = key;
      pairs[2 * at + 1] = pairs[2 * i + 1];
    }
    clear(pairs, kept, count);
    return kept;
  }

  private static int spread(String name) {
    int hash = name.hashCode() * 0x9E3779B9;
    return hash ^ (hash >>> 16);
  }

  /**
   * Drops what is beyond a limit.
   *
   * @return how many pairs are left: {@code count}, or {@code limit} if that is less
   */
  public static int truncate(Object[] pairs, int count, int limit) {
    int kept = Math.min(count, limit);
    clear(pairs, kept, count);
    return kept;
  }

  private static void clear(Object[] pairs, int from, int to) {
    if (from < to) {
      Arrays.fill(pairs, 2 * from, 2 * to, null);
    }
  }

  /**
   * Cuts the values to a length, and at the depth of {@link ValueLimits#MAX_DEPTH}.
   *
   * @param maxLength the longest string in UTF-16 units and the longest byte array in bytes
   */
  public static void limitValues(Object[] pairs, int count, int maxLength) {
    for (int i = 1; i < 2 * count; i += 2) {
      pairs[i] = ValueLimits.limit(pairs[i], maxLength);
    }
  }
}
