package io.opentelemetry.sdk.autoconfigure;

import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import io.opentelemetry.sdk.autoconfigure.spi.internal.ConfigurableMetricReaderProvider;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.metrics.InstrumentType;
import io.opentelemetry.sdk.metrics.data.AggregationTemporality;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.metrics.data.PointData;
import io.opentelemetry.sdk.metrics.export.CollectionRegistration;
import io.opentelemetry.sdk.metrics.export.MetricReader;
import java.util.ArrayList;
import java.util.List;

/** A reader that collects when it is asked to, and the extension that offers it under its name. */
final class FakeMetricReader implements MetricReader, ConfigurableMetricReaderProvider {

  int shutdowns;
  private final String name;
  private CollectionRegistration registration = CollectionRegistration.noop();

  FakeMetricReader(String name) {
    this.name = name;
  }

  List<String> collectedNames() {
    return registration.collectAllMetrics().stream().map(MetricData::getName).sorted().toList();
  }

  List<PointData> collectedPoints() {
    List<PointData> points = new ArrayList<>();
    registration.collectAllMetrics().forEach(metric -> points.addAll(metric.getData().getPoints()));
    return points;
  }

  @Override
  public MetricReader createMetricReader(ConfigProperties config) {
    return this;
  }

  @Override
  public String getName() {
    return name;
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
    return CompletableResultCode.ofSuccess();
  }
}
