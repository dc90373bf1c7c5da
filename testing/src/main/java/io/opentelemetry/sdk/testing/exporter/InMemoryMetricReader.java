package io.opentelemetry.sdk.testing.exporter;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.common.export.MemoryMode;
import io.opentelemetry.sdk.metrics.Aggregation;
import io.opentelemetry.sdk.metrics.InstrumentType;
import io.opentelemetry.sdk.metrics.data.AggregationTemporality;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.metrics.export.AggregationTemporalitySelector;
import io.opentelemetry.sdk.metrics.export.CollectionRegistration;
import io.opentelemetry.sdk.metrics.export.DefaultAggregationSelector;
import io.opentelemetry.sdk.metrics.export.MetricReader;
import java.util.Collection;

/** Collects metrics when the test asks for them. Thread-safe. */
public class InMemoryMetricReader implements MetricReader {

  private final AggregationTemporalitySelector temporalities;
  private final DefaultAggregationSelector aggregations;
  private final MemoryMode memoryMode;
  private volatile CollectionRegistration registration = CollectionRegistration.noop();

  InMemoryMetricReader(InMemoryMetricReaderBuilder builder) {
    temporalities = builder.temporalities;
    aggregations = builder.aggregations;
    memoryMode = builder.memoryMode;
  }

  /**
   * Creates a reader of cumulative metrics.
   *
   * @return a new reader
   */
  public static InMemoryMetricReader create() {
    return builder().build();
  }

  /**
   * Creates a reader of what was measured since it was last asked, for all instruments.
   *
   * @return a new reader
   */
  public static InMemoryMetricReader createDelta() {
    return builder()
        .setAggregationTemporalitySelector(unused -> AggregationTemporality.DELTA)
        .build();
  }

  /**
   * Creates a reader.
   *
   * @param aggregationTemporalitySelector decides which time points are about
   * @param defaultAggregationSelector decides how instruments aggregate that no view is about
   * @return a new reader
   * @throws NullPointerException if an argument is null
   */
  public static InMemoryMetricReader create(
      AggregationTemporalitySelector aggregationTemporalitySelector,
      DefaultAggregationSelector defaultAggregationSelector) {
    return builder()
        .setAggregationTemporalitySelector(aggregationTemporalitySelector)
        .setDefaultAggregationSelector(defaultAggregationSelector)
        .build();
  }

  /**
   * Returns a builder with default settings.
   *
   * @return a new builder
   */
  public static InMemoryMetricReaderBuilder builder() {
    return new InMemoryMetricReaderBuilder();
  }

  /**
   * Collects all metrics.
   *
   * @return the metrics; none before the reader is registered and after it is shut down
   */
  public Collection<MetricData> collectAllMetrics() {
    return registration.collectAllMetrics();
  }

  @Override
  public void register(CollectionRegistration registration) {
    this.registration = registration;
  }

  @Override
  public AggregationTemporality getAggregationTemporality(InstrumentType instrumentType) {
    return temporalities.getAggregationTemporality(instrumentType);
  }

  @Override
  public Aggregation getDefaultAggregation(InstrumentType instrumentType) {
    return aggregations.getDefaultAggregation(instrumentType);
  }

  @Override
  public MemoryMode getMemoryMode() {
    return memoryMode;
  }

  /**
   * Collects all metrics, which runs callbacks and begins new intervals, and forgets them.
   *
   * @return succeeds
   */
  @Override
  public CompletableResultCode forceFlush() {
    collectAllMetrics();
    return CompletableResultCode.ofSuccess();
  }

  /**
   * Collects nothing from now on.
   *
   * @return succeeds
   */
  @Override
  public CompletableResultCode shutdown() {
    registration = CollectionRegistration.noop();
    return CompletableResultCode.ofSuccess();
  }

  @Override
  public String toString() {
    return "InMemoryMetricReader{}";
  }
}
