package io.opentelemetry.sdk.metrics;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The views that the builder makes. */
final class ConfiguredView extends View {

  private static final int DEFAULT_CARDINALITY_LIMIT = 2_000;

  private final ViewSettings settings;

  ConfiguredView(ViewSettings settings) {
    this.settings = settings;
  }

  @Override
  ViewSettings settings() {
    return settings;
  }

  @Override
  public @Nullable String getName() {
    return settings.name();
  }

  @Override
  public @Nullable String getDescription() {
    return settings.description();
  }

  @Override
  public Aggregation getAggregation() {
    Aggregation set = settings.aggregation();
    return set == null ? Aggregation.defaultAggregation() : set;
  }

  @Override
  public Predicate<String> getAttributeFilter() {
    Predicate<String> set = AttributeKeys.both(settings.attributeFilter(), settings.exclusion());
    return set == null ? AttributeKeys.all() : set;
  }

  @Override
  public int getCardinalityLimit() {
    Integer set = settings.cardinalityLimit();
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
