package io.opentelemetry.sdk.autoconfigure;

import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import io.opentelemetry.sdk.autoconfigure.spi.metrics.ConfigurableMetricExporterProvider;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.metrics.InstrumentType;
import io.opentelemetry.sdk.metrics.data.AggregationTemporality;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.metrics.export.MetricExporter;
import java.util.Collection;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A metric exporter, and the extension that offers it under its name. */
final class FakeMetricExporter implements MetricExporter, ConfigurableMetricExporterProvider {

  final Queue<String> exported = new ConcurrentLinkedQueue<>();
  int created;
  int shutdowns;
  private final String name;

  FakeMetricExporter(String name) {
    this.name = name;
  }

  @Override
  public MetricExporter createExporter(ConfigProperties config) {
    created++;
    return this;
  }

  @Override
  public String getName() {
    return name;
  }

  @Override
  public AggregationTemporality getAggregationTemporality(InstrumentType instrumentType) {
    return AggregationTemporality.CUMULATIVE;
  }

  @Override
  public CompletableResultCode export(Collection<MetricData> metrics) {
    metrics.forEach(metric -> exported.add(metric.getName()));
    return CompletableResultCode.ofSuccess();
  }

  @Override
  public CompletableResultCode flush() {
    return CompletableResultCode.ofSuccess();
  }

  @Override
  public CompletableResultCode shutdown() {
    shutdowns++;
    return CompletableResultCode.ofSuccess();
  }

  @Override
  public String toString() {
    return "FakeMetricExporter{" + name + "}";
  }
}
