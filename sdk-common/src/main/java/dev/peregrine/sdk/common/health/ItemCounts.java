package dev.peregrine.sdk.common.health;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many items a component is done with, since it was made.
 *
 * @param done those that it exported, or handed to its exporter
 * @param dropped those that it lost, for each cause, such as {@code queue_full} or {@code budget};
 *     docs/health.md lists them. Sorted, unmodifiable, without causes that did not occur
 */
public record ItemCounts(long done, Map<String, Long> dropped) {

  /** Copies the counts, and leaves out those that are 0. */
  public ItemCounts {
    Map<String, Long> sorted = new TreeMap<>(dropped);
    sorted.values().removeIf(count -> count == 0);
    dropped = Collections.unmodifiableMap(sorted);
  }

  /** All that were lost, whatever the cause. */
  public long droppedInAll() {
    return dropped.values().stream().mapToLong(Long::longValue).sum();
  }
}
