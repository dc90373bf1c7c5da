package io.opentelemetry.sdk.metrics;

import dev.peregrine.sdk.metrics.ExemplarReservoirFactory;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a view sets. Null is what it leaves open.
 *
 * @param attributeFilter lets through what is kept instead of what the instrument advises
 * @param exclusion lets through what is kept in any case
 */
record ViewSettings(
    @Nullable String name,
    @Nullable String description,
    @Nullable Aggregation aggregation,
    @Nullable Predicate<String> attributeFilter,
    @Nullable Predicate<String> exclusion,
    @Nullable Integer cardinalityLimit,
    @Nullable ExemplarReservoirFactory exemplarReservoir) {

  static final ViewSettings NONE = new ViewSettings(null, null, null, null, null, null, null);

  ViewSettings withoutAggregation() {
    return new ViewSettings(
        name, description, null, attributeFilter, exclusion, cardinalityLimit, exemplarReservoir);
  }

  /** These settings, and those of an earlier view where these leave something open. */
  ViewSettings over(ViewSettings earlier) {
    return new ViewSettings(
        name == null ? earlier.name : name,
        description == null ? earlier.description : description,
        aggregation == null ? earlier.aggregation : aggregation,
        AttributeKeys.both(earlier.attributeFilter, attributeFilter),
        AttributeKeys.both(earlier.exclusion, exclusion),
        cardinalityLimit == null ? earlier.cardinalityLimit : cardinalityLimit,
        exemplarReservoir == null ? earlier.exemplarReservoir : exemplarReservoir);
  }
}
