package io.opentelemetry.sdk.trace;

import dev.peregrine.sdk.common.internal.ApiAccess;
import dev.peregrine.sdk.common.internal.ValueLimits;
import dev.peregrine.sdk.common.internal.annotation.HotPath;
import io.opentelemetry.api.common.Attributes;
import org.jspecify.annotations.Nullable;

/** Makes values and whole attributes fit for keeping: within their limits, and immutable. */
final class AttributeValues {

  private AttributeValues() {}

  /** Whether a span can keep the value as it is, and need not weigh it. */
  @HotPath("RichSpanBenchmark")
  static boolean isLight(Object value, SpanLimits limits) {
    return ValueLimits.isLight(value, limits.getMaxAttributeValueLength());
  }

  /** The value as a span keeps it; null if it cannot be kept. */
  static @Nullable Object keep(Object value, SpanLimits limits) {
    return ValueLimits.keep(
        value, limits.getMaxAttributeValueLength(), limits.getMaxAttributeValueDepth());
  }

  /** The value within its limits. */
  static Object limit(Object value, SpanLimits limits) {
    return ValueLimits.limit(
        value, limits.getMaxAttributeValueLength(), limits.getMaxAttributeValueDepth());
  }

  /** The attributes of an event or a link as a span keeps them. */
  static Attributes keep(Attributes attributes, int maxCount, SpanLimits limits) {
    if (attributes.isEmpty()) {
      return attributes;
    }
    Object[] pairs = ApiAccess.pairs(attributes);
    int count = Math.min(pairs.length / 2, maxCount);
    Object[] kept = limitPairs(pairs, count, limits);
    return kept == pairs && count == pairs.length / 2
        ? attributes
        : ApiAccess.attributes(kept, count);
  }

  /** The pairs with values within their limits; the same array if they are so already. */
  static Object[] limitPairs(Object[] pairs, int count, SpanLimits limits) {
    Object[] kept = pairs;
    for (int i = 1; i < 2 * count; i += 2) {
      Object value = limit(pairs[i], limits);
      if (value != pairs[i]) {
        kept = kept == pairs ? pairs.clone() : kept;
        kept[i] = value;
      }
    }
    return kept;
  }
}
