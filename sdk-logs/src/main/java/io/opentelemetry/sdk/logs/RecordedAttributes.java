package io.opentelemetry.sdk.logs;

import dev.peregrine.sdk.common.internal.ApiAccess;
import dev.peregrine.sdk.common.internal.AttributeFold;
import dev.peregrine.sdk.common.internal.ValueLimits;
import dev.peregrine.sdk.common.internal.annotation.HotPath;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import org.jspecify.annotations.Nullable;

/**
 * Attributes while they are set, in the order in which they are: {@code key, value, …}. What they
 * amount to is found out later. Used by one thread. What is in the array is never overwritten, so
 * that others may go on reading it.
 */
abstract class RecordedAttributes {

  private static final Object[] NONE = {};
  private static final int FIRST_CAPACITY = 4;

  /** Below this many pairs the array just grows; from here on it is compacted first. */
  private static final int COMPACT_FROM = 32;

  final LogLimits limits;
  Object[] pairs;
  int count;

  /** How many attributes were left out already. */
  int dropped;

  /** Whether another one adds to the array now. */
  private boolean arrayLeft;

  /** Starts empty. */
  RecordedAttributes(LogLimits limits) {
    this.limits = limits;
    this.pairs = NONE;
  }

  /** Goes on where another one is, and with its array, which the other one must leave. */
  RecordedAttributes(RecordedAttributes other) {
    limits = other.limits;
    pairs = other.pairs;
    count = other.count;
    dropped = other.dropped;
  }

  @HotPath("LogRecordBenchmark")
  final void record(AttributeKey<?> key, @Nullable Object value) {
    if (value != null && !key.getKey().isEmpty()) {
      recordValid(key, value);
    }
  }

  final void recordAll(Attributes attributes) {
    Object[] all = ApiAccess.pairs(attributes);
    for (int i = 0; i < all.length; i += 2) {
      recordValid(all[i], all[i + 1]);
    }
  }

  private void recordValid(Object key, Object value) {
    Object kept =
        ValueLimits.keep(
            value, limits.getMaxAttributeValueLength(), limits.getMaxAttributeValueDepth());
    if (kept != null) {
      append(key, kept);
    }
  }

  private void append(Object key, Object value) {
    Object[] array = pairs;
    int next = 2 * count;
    if (arrayLeft || next >= array.length) {
      array = makeRoom();
      next = 2 * count;
    }
    array[next] = key;
    array[next + 1] = value;
    count++;
  }

  private Object[] makeRoom() {
    if (count == 0) {
      pairs = new Object[2 * FIRST_CAPACITY];
    } else {
      makeRoomSlow();
    }
    arrayLeft = false;
    return pairs;
  }

  private void makeRoomSlow() {
    if (count >= COMPACT_FROM) {
      AttributeFold fold = AttributeFold.of(pairs, count, limits.getMaxNumberOfAttributes());
      replace(fold.pairs(), fold.count(), fold.dropped());
    }
    Object[] array = new Object[2 * Math.max(FIRST_CAPACITY, 2 * count)];
    System.arraycopy(pairs, 0, array, 0, 2 * count);
    pairs = array;
  }

  /** Leaves the array to another one: what is added from now on goes into a new array. */
  final void leaveArray() {
    arrayLeft = true;
  }

  /** Puts fewer attributes in place of those that there are. */
  final void replace(Object[] newPairs, int newCount, int moreDropped) {
    pairs = newPairs;
    count = newCount;
    dropped += moreDropped;
  }
}
