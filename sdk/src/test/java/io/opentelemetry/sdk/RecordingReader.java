package io.opentelemetry.sdk;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.metrics.InstrumentType;
import io.opentelemetry.sdk.metrics.data.AggregationTemporality;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.metrics.export.CollectionRegistration;
import io.opentelemetry.sdk.metrics.export.MetricReader;
import java.util.List;

/** A reader that collects when it is told to. */
final class RecordingReader implements MetricReader {

  int shutdowns;
  CompletableResultCode shutdownResult = CompletableResultCode.ofSuccess();
  private CollectionRegistration registration = CollectionRegistration.noop();

  List<String> collectedNames() {
    return registration.collectAllMetrics().stream().map(MetricData::getName).toList();
  }

  @Override
  public void register(CollectionRegistration collectionRegistration) {
    registration = collectionRegistration;
  }

  @Override
  public AggregationTemporality getAggregationTemporality(InstrumentType instrumentType) {
    return AggregationTemporality.CUMULATIVE;
  }

  @Override
  public CompletableResultCode forceFlush() {
    return CompletableResultCode.ofSuccess();
  }

  @Override
  public CompletableResultCode shutdown() {
    shutdowns++;
    return shutdownResult;
  }
}
