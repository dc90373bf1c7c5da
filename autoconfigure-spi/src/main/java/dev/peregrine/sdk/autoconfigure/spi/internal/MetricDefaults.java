package dev.peregrine.sdk.autoconfigure.spi.internal;

import io.opentelemetry.sdk.metrics.Aggregation;
import io.opentelemetry.sdk.metrics.InstrumentType;
import io.opentelemetry.sdk.metrics.export.AggregationTemporalitySelector;
import io.opentelemetry.sdk.metrics.export.DefaultAggregationSelector;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a metric exporter's settings say about temporality and aggregation, in a file or a property.
 */
public final class MetricDefaults {

  private MetricDefaults() {}

  /**
   * Which temporality is preferred.
   *
   * @param preference the value of the setting; null or empty for the default
   * @throws IllegalArgumentException if it is not known; the message says what is
   */
  public static AggregationTemporalitySelector temporality(@Nullable String preference) {
    return switch (plain(preference)) {
      case "", "cumulative" -> AggregationTemporalitySelector.alwaysCumulative();
      case "delta" -> AggregationTemporalitySelector.deltaPreferred();
      // Files and properties spell it differently.
      case "low_memory", "lowmemory" -> AggregationTemporalitySelector.lowMemory();
      default ->
          throw new IllegalArgumentException(
              "Unrecognized aggregation temporality: "
                  + preference
                  + ". Must be cumulative, delta or low_memory (in properties lowmemory)");
    };
  }

  /**
   * How histograms are aggregated where no view says so.
   *
   * @param aggregation the value of the setting; null or empty for the default
   * @throws IllegalArgumentException if it is not known; the message says what is
   */
  public static DefaultAggregationSelector histograms(@Nullable String aggregation) {
    return switch (plain(aggregation)) {
      case "", "explicit_bucket_histogram" -> DefaultAggregationSelector.getDefault();
      case "base2_exponential_bucket_histogram" ->
          DefaultAggregationSelector.getDefault()
              .with(InstrumentType.HISTOGRAM, Aggregation.base2ExponentialBucketHistogram());
      default ->
          throw new IllegalArgumentException(
              "Unrecognized default histogram aggregation: "
                  + aggregation
                  + ". Must be explicit_bucket_histogram or base2_exponential_bucket_histogram");
    };
  }

  private static String plain(@Nullable String value) {
    return value == null ? "" : value.strip().toLowerCase(Locale.ROOT);
  }
}
