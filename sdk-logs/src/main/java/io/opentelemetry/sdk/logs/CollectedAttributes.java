package io.opentelemetry.sdk.logs;

import dev.peregrine.sdk.common.internal.ApiAccess;
import dev.peregrine.sdk.common.internal.ValueLimits;
import dev.peregrine.sdk.common.internal.annotation.HotPath;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import org.jspecify.annotations.Nullable;

/**
 * The attributes of a builder. The first few are in fields: a record that the logger filters out
 * has then no array made for it, and one that passes has an array of the right length.
 */
abstract class CollectedAttributes {

  private static final Object[] NONE = {};
  private static final int FIELDS = 4;

  final LogLimits limits;

  /** How many attributes are in the fields. */
  private int fields;

  private @Nullable Object key0;
  private @Nullable Object value0;
  private @Nullable Object key1;
  private @Nullable Object value1;
  private @Nullable Object key2;
  private @Nullable Object value2;
  private @Nullable Object key3;
  private @Nullable Object value3;

  /** Whether any in the fields has to be weighed. */
  private boolean heavy;

  /** All attributes, once there are more than fields. */
  private @Nullable RecordedAttributes all;

  CollectedAttributes(LogLimits limits) {
    this.limits = limits;
  }

  @HotPath("LogRecordBenchmark")
  final void collect(AttributeKey<?> key, @Nullable Object value) {
    if (value != null && !key.getKey().isEmpty()) {
      collectNamed(key, value);
    }
  }

  final void collectAll(Attributes attributes) {
    Object[] pairs = ApiAccess.pairs(attributes);
    for (int i = 0; i < pairs.length; i += 2) {
      collectNamed(pairs[i], pairs[i + 1]);
    }
  }

  private void collectNamed(Object key, Object value) {
    if (ValueLimits.isLight(value, limits.getMaxAttributeValueLength())) {
      put(key, value);
    } else {
      collectHeavy(key, value);
    }
  }

  private void collectHeavy(Object key, Object value) {
    Object kept =
        ValueLimits.keep(
            value, limits.getMaxAttributeValueLength(), limits.getMaxAttributeValueDepth());
    if (kept != null) {
      heavy = true;
      put(key, kept);
    }
  }

  /** Whether any of them has to be weighed. */
  final boolean isHeavy() {
    return all == null ? heavy : all.heavy;
  }

  private void put(Object key, Object value) {
    switch (fields) {
      case 0 -> {
        key0 = key;
        value0 = value;
      }
      case 1 -> {
        key1 = key;
        value1 = value;
      }
      case 2 -> {
        key2 = key;
        value2 = value;
      }
      case 3 -> {
        key3 = key;
        value3 = value;
      }
      default -> {
        putSlow(key, value);
        return;
      }
    }
    fields++;
  }

  private void putSlow(Object key, Object value) {
    if (all == null) {
      all = new RecordedAttributes(limits, fieldPairs(), FIELDS, 0, heavy);
    }
    all.heavy |= heavy;
    all.append(key, value);
  }

  /** The attributes for a record to own. */
  @HotPath("LogRecordBenchmark")
  final Object[] handOverPairs() {
    return all == null ? fieldPairs() : all.leaveArray();
  }

  /** How many of them there are. */
  final int count() {
    return all == null ? fields : all.count;
  }

  /** How many were left out already. */
  final int dropped() {
    return all == null ? 0 : all.dropped;
  }

  private Object[] fieldPairs() {
    return switch (fields) {
      case 0 -> NONE;
      case 1 -> pairs(key0, value0);
      case 2 -> pairs(key0, value0, key1, value1);
      case 3 -> pairs(key0, value0, key1, value1, key2, value2);
      default -> pairs(key0, value0, key1, value1, key2, value2, key3, value3);
    };
  }

  @SuppressWarnings("NullAway") // fields that are in use are not null
  private static Object[] pairs(@Nullable Object... pairs) {
    return pairs;
  }
}
