package dev.peregrine.exporter.otlp.internal.file;

import dev.peregrine.exporter.otlp.internal.options.MetricPreferences;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.common.export.MemoryMode;
import io.opentelemetry.sdk.metrics.Aggregation;
import io.opentelemetry.sdk.metrics.InstrumentType;
import io.opentelemetry.sdk.metrics.data.AggregationTemporality;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.metrics.export.MetricExporter;
import java.util.Collection;

/** Writes metrics as lines. */
public record JsonMetricExporter(JsonLines<MetricData> lines, MetricPreferences preferences)
    implements MetricExporter {

  @Override
  public AggregationTemporality getAggregationTemporality(InstrumentType instrumentType) {
    return preferences.temporality().getAggregationTemporality(instrumentType);
  }

  @Override
  public Aggregation getDefaultAggregation(InstrumentType instrumentType) {
    return preferences.aggregation().getDefaultAggregation(instrumentType);
  }

  /** Points are written before an export returns. */
  @Override
  public MemoryMode getMemoryMode() {
    return MemoryMode.REUSABLE_DATA;
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
    return "OtlpJsonMetricExporter{output=" + lines.target() + ", " + preferences.describe() + "}";
  }
}
