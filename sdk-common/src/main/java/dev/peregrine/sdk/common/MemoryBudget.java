package dev.peregrine.sdk.common;

import dev.peregrine.sdk.common.internal.budget.ByteBudget;

/**
 * How much memory the telemetry of this process may take: items in the queues of batch processors,
 * requests on their way, and requests that exporters keep until their server is back. All SDKs and
 * exporters of the process share it.
 *
 * <p>Above it, the oldest requests that any exporter keeps are dropped first; if there are none,
 * new spans and log records are refused at their queue. Both are counted, with the cause {@code
 * budget}.
 *
 * <p>An item counts with 1 KiB, and with its size if it holds more than that in texts, byte arrays
 * and lists; a request with its encoded size. So this is an estimate, good enough to keep large
 * items from taking the heap.
 *
 * <p>Safe for use by several threads.
 */
public final class MemoryBudget {

  private MemoryBudget() {}

  /**
   * Sets the budget, at any time. What is held already stays.
   *
   * @param bytes how many bytes; by default an eighth of the maximum heap, at most 64 MiB
   * @throws IllegalArgumentException if it is not positive
   */
  public static void setBytes(long bytes) {
    if (bytes <= 0) {
      throw new IllegalArgumentException("bytes must be positive, but is " + bytes);
    }
    ByteBudget.process().setLimit(bytes);
  }

  /** Returns how many bytes may be held. */
  public static long getBytes() {
    return ByteBudget.process().limit();
  }

  /** Returns how many bytes are held now. */
  public static long getUsedBytes() {
    return ByteBudget.process().used();
  }
}
