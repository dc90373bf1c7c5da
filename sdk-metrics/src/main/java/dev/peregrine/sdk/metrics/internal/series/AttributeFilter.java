package dev.peregrine.sdk.metrics.internal.series;

import dev.peregrine.sdk.common.internal.ApiAccess;
import dev.peregrine.sdk.common.internal.LazyLogger;
import dev.peregrine.sdk.common.internal.ThrottledLogger;
import dev.peregrine.sdk.common.internal.UserCode;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import java.util.function.Predicate;
import java.util.logging.Level;

/** Leaves those attributes of a measurement that a view keeps. */
final class AttributeFilter {

  private static final ThrottledLogger LOGGER =
      new ThrottledLogger(LazyLogger.of(AttributeFilter.class));

  private final Predicate<String> keeps;

  AttributeFilter(Predicate<String> keeps) {
    this.keeps = keeps;
  }

  /** The attributes themselves if all are kept. */
  Attributes apply(Attributes attributes) {
    Object[] pairs = ApiAccess.pairs(attributes);
    for (int i = 0; i < pairs.length; i += 2) {
      if (!isKept(pairs[i])) {
        return withoutDropped(pairs, i);
      }
    }
    return attributes;
  }

  private Attributes withoutDropped(Object[] pairs, int firstDropped) {
    Object[] kept = new Object[pairs.length - 2];
    System.arraycopy(pairs, 0, kept, 0, firstDropped);
    int count = firstDropped;
    for (int i = firstDropped + 2; i < pairs.length; i += 2) {
      if (isKept(pairs[i])) {
        kept[count++] = pairs[i];
        kept[count++] = pairs[i + 1];
      }
    }
    return ApiAccess.attributes(kept, count >> 1);
  }

  /** An attribute that a faulty filter cannot judge is kept. */
  private boolean isKept(Object key) {
    String name = ((AttributeKey<?>) key).getKey();
    try {
      return keeps.test(name);
    } catch (Throwable thrown) {
      UserCode.rethrowIfFatal(thrown);
      LOGGER.log(Level.WARNING, "The attribute filter of a view threw for " + name, thrown);
      return true;
    }
  }
}
