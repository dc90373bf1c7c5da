package io.opentelemetry.sdk.metrics.export;

import dev.peregrine.sdk.common.internal.PipelinedExporter;
import dev.peregrine.sdk.common.internal.PipelinedExporters;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.metrics.InstrumentType;
import io.opentelemetry.sdk.metrics.data.AggregationTemporality;
import io.opentelemetry.sdk.metrics.data.MetricData;
import java.util.Collection;

/** Does what another exporter does, and is known to keep what it cannot send at once. */
final class KeepingExporter implements MetricExporter, PipelinedExporter {

  private final FakeExporter exporter;
  boolean ready = true;

  KeepingExporter(FakeExporter exporter) {
    this.exporter = exporter;
    PipelinedExporters.register(this, this);
  }

  @Override
  public boolean isReady() {
    return ready;
  }

  @Override
  public void onReady(Runnable wakeUp) {
    throw new AssertionError("a reader asks for each batch");
  }

  @Override
  public CompletableResultCode export(Collection<MetricData> metrics) {
    return exporter.export(metrics);
  }

  @Override
  public CompletableResultCode flush() {
    return exporter.flush();
  }

  @Override
  public CompletableResultCode shutdown() {
    return exporter.shutdown();
  }

  @Override
  public AggregationTemporality getAggregationTemporality(InstrumentType instrumentType) {
    return exporter.getAggregationTemporality(instrumentType);
  }
}
