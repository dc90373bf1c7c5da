package io.opentelemetry.sdk.metrics;

import dev.peregrine.sdk.metrics.MetricFilter;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.common.export.MemoryMode;
import io.opentelemetry.sdk.metrics.data.AggregationTemporality;
import io.opentelemetry.sdk.metrics.export.CollectionRegistration;
import io.opentelemetry.sdk.metrics.export.MetricReader;

/** A reader that throws whatever it is asked. */
final class FaultyReader implements MetricReader {

  CollectionRegistration registration = CollectionRegistration.noop();

  private static IllegalStateException failure() {
    return new IllegalStateException("test");
  }

  @Override
  public void register(CollectionRegistration registration) {
    this.registration = registration;
  }

  @Override
  public AggregationTemporality getAggregationTemporality(InstrumentType instrumentType) {
    throw failure();
  }

  @Override
  public Aggregation getDefaultAggregation(InstrumentType instrumentType) {
    throw failure();
  }

  @Override
  public MemoryMode getMemoryMode() {
    throw failure();
  }

  @Override
  public MetricFilter getMetricFilter() {
    throw failure();
  }

  @Override
  public CompletableResultCode forceFlush() {
    throw failure();
  }

  @Override
  public CompletableResultCode shutdown() {
    throw failure();
  }
}
