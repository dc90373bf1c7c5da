package io.opentelemetry.sdk.metrics;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The views that the builder makes. Knows which aspects were set, unlike its contract. */
final class ConfiguredView extends View {

  /** Has {@code equals}, which an abstract class does not. Null is what was not set. */
  record Settings(
      @Nullable String name,
      @Nullable String description,
      @Nullable Aggregation aggregation,
      @Nullable Predicate<String> attributeFilter,
      @Nullable Integer cardinalityLimit) {}

  private static final int DEFAULT_CARDINALITY_LIMIT = 2_000;

  private final Settings settings;

  ConfiguredView(ViewBuilder builder) {
    settings =
        new Settings(
            builder.name,
            builder.description,
            builder.aggregation,
            builder.attributeFilter,
            builder.cardinalityLimit);
  }

  Settings settings() {
    return settings;
  }

  @Override
  public @Nullable String getName() {
    return settings.name;
  }

  @Override
  public @Nullable String getDescription() {
    return settings.description;
  }

  @Override
  public Aggregation getAggregation() {
    Aggregation set = settings.aggregation;
    return set == null ? Aggregation.defaultAggregation() : set;
  }

  @Override
  public Predicate<String> getAttributeFilter() {
    Predicate<String> set = settings.attributeFilter;
    return set == null ? AttributeKeys.ALL : set;
  }

  @Override
  public int getCardinalityLimit() {
    Integer set = settings.cardinalityLimit;
    return set == null ? DEFAULT_CARDINALITY_LIMIT : set;
  }

  @Override
  public boolean equals(@Nullable Object o) {
    return o instanceof ConfiguredView other && settings.equals(other.settings);
  }

  @Override
  public int hashCode() {
    return settings.hashCode();
  }
}
