package io.opentelemetry.exporter.logging.otlp;

import dev.peregrine.exporter.otlp.internal.encode.MetricRequest;
import dev.peregrine.exporter.otlp.internal.file.JsonLog;
import dev.peregrine.exporter.otlp.internal.options.OtlpSignal;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.metrics.InstrumentType;
import io.opentelemetry.sdk.metrics.data.AggregationTemporality;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.metrics.export.MetricExporter;
import java.util.Collection;

/**
 * Logs metrics as OTLP's JSON at INFO, a {@code ResourceMetrics} object a message. For programs
 * that read logs. Thread-safe.
 */
public final class OtlpJsonLoggingMetricExporter implements MetricExporter {

  private final AggregationTemporality temporality;
  private final JsonLog<MetricData> log =
      new JsonLog<>(
          OtlpSignal.METRICS,
          MetricRequest.LISTING,
          MetricData::getResource,
          OtlpJsonLoggingMetricExporter.class);

  private OtlpJsonLoggingMetricExporter(AggregationTemporality temporality) {
    this.temporality = temporality;
  }

  /**
   * Makes an exporter of cumulative metrics.
   *
   * @return a new exporter
   */
  public static MetricExporter create() {
    return create(AggregationTemporality.CUMULATIVE);
  }

  /**
   * Makes an exporter.
   *
   * @param aggregationTemporality the temporality of all metrics
   * @return a new exporter
   */
  public static MetricExporter create(AggregationTemporality aggregationTemporality) {
    return new OtlpJsonLoggingMetricExporter(aggregationTemporality);
  }

  /**
   * The temporality of all metrics.
   *
   * @return what the exporter was made with
   * @deprecated use {@link #getAggregationTemporality(InstrumentType)}
   */
  @Deprecated
  public AggregationTemporality getPreferredTemporality() {
    return temporality;
  }

  @Override
  public AggregationTemporality getAggregationTemporality(InstrumentType instrumentType) {
    return temporality;
  }

  /**
   * Logs the metrics.
   *
   * @param metrics the metrics
   * @return the result, which fails when not all could be logged or the exporter is shut down
   */
  @Override
  public CompletableResultCode export(Collection<MetricData> metrics) {
    return log.export(metrics);
  }

  /**
   * Does nothing: nothing is held back.
   *
   * @return success
   */
  @Override
  public CompletableResultCode flush() {
    return log.flush();
  }

  /**
   * Logs nothing from now on.
   *
   * @return success
   */
  @Override
  public CompletableResultCode shutdown() {
    return log.shutdown();
  }
}
