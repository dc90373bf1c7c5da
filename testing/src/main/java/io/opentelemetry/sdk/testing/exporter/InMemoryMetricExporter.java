package io.opentelemetry.sdk.testing.exporter;

import static java.util.Objects.requireNonNull;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.metrics.InstrumentType;
import io.opentelemetry.sdk.metrics.data.AggregationTemporality;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.metrics.export.MetricExporter;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Keeps the metrics it is given, until {@link #reset()} or {@link #shutdown()}. Thread-safe. */
public final class InMemoryMetricExporter implements MetricExporter {

  private final Queue<MetricData> metrics = new ConcurrentLinkedQueue<>();
  private final AggregationTemporality temporality;
  private volatile boolean shutDown;

  private InMemoryMetricExporter(AggregationTemporality temporality) {
    this.temporality = requireNonNull(temporality, "temporality");
  }

  /**
   * Creates an exporter of cumulative metrics.
   *
   * @return a new exporter
   */
  public static InMemoryMetricExporter create() {
    return create(AggregationTemporality.CUMULATIVE);
  }

  /**
   * Creates an exporter.
   *
   * @param aggregationTemporality which time the points of all instruments are to be about
   * @return a new exporter
   * @throws NullPointerException if it is null
   */
  public static InMemoryMetricExporter create(AggregationTemporality aggregationTemporality) {
    return new InMemoryMetricExporter(aggregationTemporality);
  }

  /**
   * Returns the metrics kept so far, in the order in which they came.
   *
   * @return an immutable copy
   */
  public List<MetricData> getFinishedMetricItems() {
    return List.copyOf(metrics);
  }

  /** Forgets the metrics kept so far. */
  public void reset() {
    metrics.clear();
  }

  @Override
  public AggregationTemporality getAggregationTemporality(InstrumentType instrumentType) {
    return temporality;
  }

  /**
   * Keeps metrics.
   *
   * @param metrics the metrics
   * @return fails after {@link #shutdown()}, otherwise succeeds
   */
  @Override
  public CompletableResultCode export(Collection<MetricData> metrics) {
    if (shutDown) {
      return CompletableResultCode.ofFailure();
    }
    this.metrics.addAll(metrics);
    return CompletableResultCode.ofSuccess();
  }

  /**
   * Does nothing, since nothing is pending.
   *
   * @return succeeds
   */
  @Override
  public CompletableResultCode flush() {
    return CompletableResultCode.ofSuccess();
  }

  /**
   * Forgets all metrics and keeps no more.
   *
   * @return succeeds
   */
  @Override
  public CompletableResultCode shutdown() {
    shutDown = true;
    metrics.clear();
    return CompletableResultCode.ofSuccess();
  }
}
