package dev.peregrine.sdk.common.internal;

import dev.peregrine.sdk.common.internal.concurrent.BoundedMpscQueue;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Items on their way from a queue to an exporter.
 *
 * @param items never changed, since an exporter may keep them
 * @param heavyBytes what the heavy ones have reserved
 * @param <T> what is exported
 */
record Batch<T>(List<T> items, long heavyBytes) {

  /**
   * Takes items from the queue, up to a number of them and, roughly, of bytes. Consumer only.
   *
   * @param maxSize no more than there are
   */
  @SuppressWarnings("unchecked") // only items of the queue go in
  static <T> Batch<T> take(BoundedMpscQueue<T> queue, int maxSize) {
    Object[] items = new Object[maxSize];
    int size = 0;
    long heavyBytes = 0;
    while (size < maxSize && heavyBytes < QueueBudget.BATCH_BYTES) {
      T item = queue.poll();
      items[size++] = item;
      heavyBytes += QueueBudget.heavyBytes(item);
    }
    Object[] taken = size == maxSize ? items : Arrays.copyOf(items, size);
    return new Batch<>((List<T>) Collections.unmodifiableList(Arrays.asList(taken)), heavyBytes);
  }
}
