package io.opentelemetry.sdk.logs;

import dev.peregrine.sdk.common.internal.ApiAccess;
import dev.peregrine.sdk.common.internal.AttributeFold;
import dev.peregrine.sdk.common.internal.ValueLimits;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;

/**
 * Attributes while they are set, in the order in which they are: {@code key, value, …}. What they
 * amount to is found out later. Used by one thread. What is in the array is never overwritten, so
 * that others may go on reading it.
 */
class RecordedAttributes {

  private static final int MIN_CAPACITY = 4;

  /** Below this many pairs the array just grows; from here on it is compacted first. */
  private static final int COMPACT_FROM = 32;

  final LogLimits limits;
  Object[] pairs;
  int count;

  /** How many attributes were left out already. */
  int dropped;

  /** Whether any of them has to be weighed, or had to be before it was removed. */
  boolean heavy;

  /** Whether another one adds to the array now. */
  private boolean arrayLeft;

  RecordedAttributes(LogLimits limits, Object[] pairs, int count, int dropped, boolean heavy) {
    this.limits = limits;
    this.pairs = pairs;
    this.count = count;
    this.dropped = dropped;
    this.heavy = heavy;
  }

  final void record(AttributeKey<?> key, Object value) {
    if (!key.getKey().isEmpty()) {
      recordNamed(key, value);
    }
  }

  final void recordAll(Attributes attributes) {
    Object[] all = ApiAccess.pairs(attributes);
    for (int i = 0; i < all.length; i += 2) {
      recordNamed(all[i], all[i + 1]);
    }
  }

  private void recordNamed(Object key, Object value) {
    Object kept =
        ValueLimits.keep(
            value, limits.getMaxAttributeValueLength(), limits.getMaxAttributeValueDepth());
    if (kept != null) {
      heavy |= !ValueLimits.isLight(kept, Integer.MAX_VALUE);
      append(key, kept);
    }
  }

  /** Adds an attribute that is fit for keeping. */
  final void append(Object key, Object value) {
    if (arrayLeft || 2 * count >= pairs.length) {
      makeRoom();
    }
    pairs[2 * count] = key;
    pairs[2 * count + 1] = value;
    count++;
  }

  private void makeRoom() {
    if (count >= COMPACT_FROM) {
      AttributeFold fold = AttributeFold.of(pairs, count, limits.getMaxNumberOfAttributes());
      replace(fold.pairs(), fold.count(), fold.dropped());
    }
    Object[] array = new Object[2 * Math.max(MIN_CAPACITY, 2 * count)];
    System.arraycopy(pairs, 0, array, 0, 2 * count);
    pairs = array;
    arrayLeft = false;
  }

  /** Puts fewer attributes in place of those that there are. */
  final void replace(Object[] newPairs, int newCount, int moreDropped) {
    pairs = newPairs;
    count = newCount;
    dropped += moreDropped;
  }

  /** Leaves the array to another one: what is added from now on goes into a new array. */
  final Object[] leaveArray() {
    arrayLeft = true;
    return pairs;
  }
}
