package dev.peregrine.benchmarks.jmh;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.common.export.MemoryMode;
import io.opentelemetry.sdk.metrics.InstrumentType;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.metrics.data.AggregationTemporality;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.metrics.export.CollectionRegistration;
import io.opentelemetry.sdk.metrics.export.MetricReader;
import java.util.Collection;

/** A reader that collects when it is told to. */
public final class CollectingReader implements MetricReader {

  /** More series than any benchmark has. */
  private static final int CARDINALITY_LIMIT = 1_000_000;

  private final AggregationTemporality temporality;
  private final MemoryMode memoryMode;
  private CollectionRegistration registration = CollectionRegistration.noop();

  /** A reader that wants one temporality of every instrument. */
  public CollectingReader(AggregationTemporality temporality, MemoryMode memoryMode) {
    this.temporality = temporality;
    this.memoryMode = memoryMode;
  }

  /** A provider with this reader. */
  public SdkMeterProvider provider() {
    return SdkMeterProvider.builder()
        .registerMetricReader(this, instrumentType -> CARDINALITY_LIMIT)
        .build();
  }

  Collection<MetricData> collect() {
    return registration.collectAllMetrics();
  }

  @Override
  public void register(CollectionRegistration collectionRegistration) {
    registration = collectionRegistration;
  }

  @Override
  public AggregationTemporality getAggregationTemporality(InstrumentType instrumentType) {
    return temporality;
  }

  @Override
  public MemoryMode getMemoryMode() {
    return memoryMode;
  }

  @Override
  public CompletableResultCode forceFlush() {
    return CompletableResultCode.ofSuccess();
  }

  @Override
  public CompletableResultCode shutdown() {
    return CompletableResultCode.ofSuccess();
  }
}
