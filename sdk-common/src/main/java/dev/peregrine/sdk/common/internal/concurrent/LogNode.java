package dev.peregrine.sdk.common.internal.concurrent;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * An entry on the stack of an {@link AppendLog}. Immutable, so that even a reader that races with
 * the push sees all of it.
 */
final class LogNode {

  /** The stack is compacted when it gets this deep, and then less and less often. */
  private static final int COMPACT_FROM = 512;

  final Object key;
  final Object value;
  final @Nullable LogNode below;
  final int depth;

  /** How much this entry and those below weigh. */
  final int weight;

  LogNode(Object key, Object value, int weight, @Nullable LogNode below) {
    this.key = key;
    this.value = value;
    this.below = below;
    this.depth = below == null ? 1 : below.depth + 1;
    this.weight = below == null ? weight : AppendLog.sum(below.weight, weight);
  }

  /** At depths so far apart that compacting costs a constant time for each push. */
  boolean isTimeToCompact() {
    return depth >= COMPACT_FROM && (depth & (Integer.highestOneBit(depth) / 2 - 1)) == 0;
  }

  /** The first {@code count} pairs of an array and after them the stack, the oldest entry first. */
  Object[] flattenOnto(Object[] pairs, int count) {
    Object[] all = Arrays.copyOf(pairs, 2 * (count + depth));
    for (LogNode node = this; node != null; node = node.below) {
      int at = 2 * (count + node.depth - 1);
      all[at] = node.key;
      all[at + 1] = node.value;
    }
    return all;
  }
}
