package io.opentelemetry.exporter.logging;

import static java.util.Objects.requireNonNull;

import dev.peregrine.exporter.logging.internal.LineExporter;
import dev.peregrine.exporter.logging.internal.LogOutput;
import dev.peregrine.exporter.logging.internal.MetricText;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.metrics.InstrumentType;
import io.opentelemetry.sdk.metrics.data.AggregationTemporality;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.metrics.export.MetricExporter;
import java.util.Collection;

/**
 * Writes metrics to the log of {@code java.util.logging}, at INFO, one line for each point, for
 * people to read: the format may change. Thread-safe.
 */
public final class LoggingMetricExporter implements MetricExporter {

  private final AggregationTemporality temporality;
  private final LineExporter<MetricData> lines =
      new LineExporter<>(MetricText::append, new LogOutput(LoggingMetricExporter.class));

  /**
   * Makes an exporter of cumulative metrics.
   *
   * @deprecated use {@link #create()}
   */
  @Deprecated
  public LoggingMetricExporter() {
    this(AggregationTemporality.CUMULATIVE);
  }

  private LoggingMetricExporter(AggregationTemporality temporality) {
    this.temporality = requireNonNull(temporality, "aggregationTemporality");
  }

  /**
   * Makes an exporter of cumulative metrics.
   *
   * @return a new exporter
   */
  public static LoggingMetricExporter create() {
    return create(AggregationTemporality.CUMULATIVE);
  }

  /**
   * Makes an exporter.
   *
   * @param aggregationTemporality the temporality of all metrics
   * @return a new exporter
   */
  public static LoggingMetricExporter create(AggregationTemporality aggregationTemporality) {
    return new LoggingMetricExporter(aggregationTemporality);
  }

  /**
   * The temporality of all metrics.
   *
   * @return the temporality
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
   * Logs each point.
   *
   * @param metrics the metrics
   * @return success; a failure after {@link #shutdown()}
   */
  @Override
  public CompletableResultCode export(Collection<MetricData> metrics) {
    return lines.export(metrics);
  }

  /**
   * Flushes the handlers of the log.
   *
   * @return whether that worked
   */
  @Override
  public CompletableResultCode flush() {
    return lines.flush();
  }

  /**
   * Flushes the handlers of the log; metrics are refused from now on.
   *
   * @return whether that worked
   */
  @Override
  public CompletableResultCode shutdown() {
    return lines.shutdown();
  }

  @Override
  public String toString() {
    return "LoggingMetricExporter{aggregationTemporality=" + temporality + "}";
  }
}
