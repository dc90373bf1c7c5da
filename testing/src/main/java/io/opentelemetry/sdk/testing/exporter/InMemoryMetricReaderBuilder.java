package io.opentelemetry.sdk.testing.exporter;

import static java.util.Objects.requireNonNull;

import io.opentelemetry.sdk.common.export.MemoryMode;
import io.opentelemetry.sdk.metrics.export.AggregationTemporalitySelector;
import io.opentelemetry.sdk.metrics.export.DefaultAggregationSelector;

/** Builds an {@link InMemoryMetricReader}. Not for use by several threads at once. */
public final class InMemoryMetricReaderBuilder {

  AggregationTemporalitySelector temporalities = AggregationTemporalitySelector.alwaysCumulative();
  DefaultAggregationSelector aggregations = DefaultAggregationSelector.getDefault();
  MemoryMode memoryMode = MemoryMode.IMMUTABLE_DATA;

  InMemoryMetricReaderBuilder() {}

  /**
   * Sets which time points are about.
   *
   * @param aggregationTemporalitySelector the selector; always cumulative by default
   * @return this builder
   * @throws NullPointerException if it is null
   */
  public InMemoryMetricReaderBuilder setAggregationTemporalitySelector(
      AggregationTemporalitySelector aggregationTemporalitySelector) {
    temporalities =
        requireNonNull(aggregationTemporalitySelector, "aggregationTemporalitySelector");
    return this;
  }

  /**
   * Sets how instruments aggregate that no view is about.
   *
   * @param defaultAggregationSelector the selector; the default aggregations by default
   * @return this builder
   * @throws NullPointerException if it is null
   */
  public InMemoryMetricReaderBuilder setDefaultAggregationSelector(
      DefaultAggregationSelector defaultAggregationSelector) {
    aggregations = requireNonNull(defaultAggregationSelector, "defaultAggregationSelector");
    return this;
  }

  /**
   * Sets whether a collection may write over the objects of the one before.
   *
   * @param memoryMode the mode; {@link MemoryMode#IMMUTABLE_DATA} by default
   * @return this builder
   * @throws NullPointerException if it is null
   */
  public InMemoryMetricReaderBuilder setMemoryMode(MemoryMode memoryMode) {
    this.memoryMode = requireNonNull(memoryMode, "memoryMode");
    return this;
  }

  /**
   * Builds the reader.
   *
   * @return a new reader
   */
  public InMemoryMetricReader build() {
    return new InMemoryMetricReader(this);
  }
}
