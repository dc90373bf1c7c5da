package io.opentelemetry.sdk.trace;

import dev.peregrine.sdk.common.internal.ApiAccess;
import dev.peregrine.sdk.common.internal.UserCode;
import dev.peregrine.sdk.common.internal.ValueLimits;
import dev.peregrine.sdk.common.internal.annotation.HotPath;
import io.opentelemetry.api.common.Attributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes values and whole attributes fit for keeping: within their limits, and immutable. */
final class AttributeValues {

  private AttributeValues() {}

  /** The value as a span keeps it; null if it cannot be kept. */
  @HotPath("RichSpanBenchmark")
  static @Nullable Object keep(Object value, SpanLimits limits) {
    if (value instanceof String text
        ? text.length() <= limits.getMaxAttributeValueLength()
        : value instanceof Number || value instanceof Boolean) {
      return value;
    }
    return keepSlow(value, limits);
  }

  private static @Nullable Object keepSlow(Object value, SpanLimits limits) {
    try {
      Object copy =
          value instanceof List<?> list
              ? Collections.unmodifiableList(new ArrayList<>(list))
              : value;
      return limit(copy, limits);
    } catch (Throwable thrown) {
      UserCode.rethrowIfFatal(thrown); // a list of the user's own
      return null;
    }
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
    Object[] kept = null;
    for (int i = 0; i < count; i++) {
      Object value = limit(pairs[2 * i + 1], limits);
      if (value != pairs[2 * i + 1]) {
        kept = kept == null ? pairs.clone() : kept;
        kept[2 * i + 1] = value;
      }
    }
    if (kept == null && count == pairs.length / 2) {
      return attributes;
    }
    return ApiAccess.attributes(kept == null ? pairs : kept, count);
  }
}
