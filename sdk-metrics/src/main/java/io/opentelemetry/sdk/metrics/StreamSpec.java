package io.opentelemetry.sdk.metrics;

import dev.peregrine.sdk.metrics.ExemplarReservoirFactory;
import io.opentelemetry.sdk.metrics.data.MetricDataType;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What one reader gets of one instrument through one view, with everything decided. Two instruments
 * with the same specification are aggregated together.
 *
 * @param aggregation neither default nor drop
 * @param attributeFilter null if all attributes are kept
 * @param isPartial whether the reader's filter decides for each point
 */
record StreamSpec(
    String name,
    String description,
    String unit,
    InstrumentType type,
    InstrumentValueType valueType,
    Aggregation aggregation,
    @Nullable Predicate<String> attributeFilter,
    int cardinalityLimit,
    @Nullable ExemplarReservoirFactory exemplarReservoir,
    boolean isPartial) {

  MetricDataType dataType() {
    return Aggregations.dataType(aggregation, valueType);
  }
}
