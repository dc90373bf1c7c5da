package io.opentelemetry.sdk.metrics;

import io.opentelemetry.api.common.AttributeKey;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What the maker of an instrument recommends, and views override.
 *
 * @param bucketBoundaries of a histogram; null for none
 * @param attributes which ones the points keep; null for none
 */
record Advice(@Nullable List<Double> bucketBoundaries, @Nullable List<AttributeKey<?>> attributes) {

  static final Advice NONE = new Advice(null, null);

  // By hand: what the compiler makes is put together at run time, at the first use of a process.

  @Override
  public boolean equals(@Nullable Object o) {
    return o instanceof Advice other
        && Objects.equals(bucketBoundaries, other.bucketBoundaries)
        && Objects.equals(attributes, other.attributes);
  }

  @Override
  public int hashCode() {
    return 31 * Objects.hashCode(bucketBoundaries) + Objects.hashCode(attributes);
  }

  /** Null if all attributes are kept. */
  @Nullable Predicate<String> attributeFilter() {
    if (attributes == null) {
      return null;
    }
    Set<String> keys = new HashSet<>();
    for (AttributeKey<?> attribute : attributes) {
      keys.add(attribute.getKey());
    }
    return AttributeKeys.only(keys);
  }
}
