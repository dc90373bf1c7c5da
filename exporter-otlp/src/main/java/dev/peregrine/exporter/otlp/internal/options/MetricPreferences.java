package dev.peregrine.exporter.otlp.internal.options;

import static java.util.Objects.requireNonNull;

import io.opentelemetry.sdk.metrics.export.AggregationTemporalitySelector;
import io.opentelemetry.sdk.metrics.export.DefaultAggregationSelector;

/** What metric exporters want of the reader, beside the options of every exporter. */
public record MetricPreferences(
    AggregationTemporalitySelector temporality, DefaultAggregationSelector aggregation) {

  public static final MetricPreferences DEFAULT =
      new MetricPreferences(
          AggregationTemporalitySelector.alwaysCumulative(),
          DefaultAggregationSelector.getDefault());

  public MetricPreferences withTemporality(AggregationTemporalitySelector selector) {
    requireNonNull(selector, "aggregationTemporalitySelector");
    return new MetricPreferences(selector, aggregation);
  }

  public MetricPreferences withAggregation(DefaultAggregationSelector selector) {
    requireNonNull(selector, "defaultAggregationSelector");
    return new MetricPreferences(temporality, selector);
  }

  /** In words, for {@link ExporterOptions#describe}. */
  public String describe() {
    return "aggregationTemporalitySelector="
        + AggregationTemporalitySelector.asString(temporality)
        + ", defaultAggregationSelector="
        + DefaultAggregationSelector.asString(aggregation);
  }
}
