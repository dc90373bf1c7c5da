package dev.peregrine.exporter.logging.internal.config;

import dev.peregrine.exporter.logging.internal.LineExporter;
import dev.peregrine.exporter.logging.internal.MetricText;
import dev.peregrine.exporter.logging.internal.StandardOutput;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.metrics.Aggregation;
import io.opentelemetry.sdk.metrics.InstrumentType;
import io.opentelemetry.sdk.metrics.data.AggregationTemporality;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.metrics.export.AggregationTemporalitySelector;
import io.opentelemetry.sdk.metrics.export.DefaultAggregationSelector;
import io.opentelemetry.sdk.metrics.export.MetricExporter;
import java.util.Collection;

/** Prints metrics to standard output. */
final class ConsoleMetricExporter implements MetricExporter {

  private final AggregationTemporalitySelector temporality;
  private final DefaultAggregationSelector aggregation;

  private final LineExporter<MetricData> lines =
      new LineExporter<>(MetricText::append, new StandardOutput());

  ConsoleMetricExporter(
      AggregationTemporalitySelector temporality, DefaultAggregationSelector aggregation) {
    this.temporality = temporality;
    this.aggregation = aggregation;
  }

  @Override
  public AggregationTemporality getAggregationTemporality(InstrumentType instrumentType) {
    return temporality.getAggregationTemporality(instrumentType);
  }

  @Override
  public Aggregation getDefaultAggregation(InstrumentType instrumentType) {
    return aggregation.getDefaultAggregation(instrumentType);
  }

  @Override
  public CompletableResultCode export(Collection<MetricData> metrics) {
    return lines.export(metrics);
  }

  @Override
  public CompletableResultCode flush() {
    return lines.flush();
  }

  @Override
  public CompletableResultCode shutdown() {
    return lines.shutdown();
  }

  @Override
  public String toString() {
    return "ConsoleMetricExporter{}";
  }
}
