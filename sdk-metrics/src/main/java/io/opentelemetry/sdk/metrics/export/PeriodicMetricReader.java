package io.opentelemetry.sdk.metrics.export;

import dev.peregrine.sdk.common.internal.LazyLogger;
import dev.peregrine.sdk.common.internal.thread.Timer;
import dev.peregrine.sdk.metrics.MetricFilter;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.common.InternalTelemetryVersion;
import io.opentelemetry.sdk.common.export.MemoryMode;
import io.opentelemetry.sdk.metrics.Aggregation;
import io.opentelemetry.sdk.metrics.InstrumentType;
import io.opentelemetry.sdk.metrics.data.AggregationTemporality;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;

/**
 * Collects at fixed intervals and hands the metrics to an exporter, which also decides how they are
 * aggregated. Collections and exports follow one another, also those that {@link #forceFlush} and
 * {@link #shutdown} ask for; while one takes longer than the interval, none begins.
 *
 * <p>Safe for use by several threads.
 *
 * @see <a
 *     href="https://opentelemetry.io/docs/specs/otel/metrics/sdk/#periodic-exporting-metricreader">Specification</a>
 */
public final class PeriodicMetricReader implements MetricReader {

  private static final LazyLogger LOGGER = LazyLogger.of(PeriodicMetricReader.class);

  private final MetricExporter exporter;
  private final long intervalNanos;
  private final int maxExportBatchSize;
  private final MetricFilter filter;
  private final InternalTelemetryVersion telemetryVersion;
  private final ReaderExecutor executor;
  private final ReaderSource source = new ReaderSource();
  private final ExportRounds rounds;
  private final AtomicBoolean registered = new AtomicBoolean();

  PeriodicMetricReader(PeriodicMetricReaderBuilder builder, Timer timer) {
    exporter = builder.exporter;
    intervalNanos = builder.intervalNanos;
    maxExportBatchSize = builder.maxExportBatchSize;
    filter = builder.filter;
    telemetryVersion = builder.telemetryVersion;
    executor = ReaderExecutor.of(builder.executor);
    rounds = new ExportRounds(builder, source, timer, executor);
  }

  /**
   * Makes a reader with default settings.
   *
   * @param exporter where the metrics go
   * @return a new reader, to be registered with a meter provider
   * @throws NullPointerException if the exporter is null
   */
  public static PeriodicMetricReader create(MetricExporter exporter) {
    return builder(exporter).build();
  }

  /**
   * Returns a builder with default settings.
   *
   * @param exporter where the metrics go
   * @return a new builder
   * @throws NullPointerException if the exporter is null
   */
  public static PeriodicMetricReaderBuilder builder(MetricExporter exporter) {
    return new PeriodicMetricReaderBuilder(exporter);
  }

  @Override
  public AggregationTemporality getAggregationTemporality(InstrumentType instrumentType) {
    return exporter.getAggregationTemporality(instrumentType);
  }

  @Override
  public Aggregation getDefaultAggregation(InstrumentType instrumentType) {
    return exporter.getDefaultAggregation(instrumentType);
  }

  @Override
  public MemoryMode getMemoryMode() {
    return exporter.getMemoryMode();
  }

  @Override
  public MetricFilter getMetricFilter() {
    return filter;
  }

  /**
   * Starts to collect, for the first time when the interval has passed. A second registration is
   * ignored and logged: a reader belongs to one meter provider.
   *
   * @param registration where the metrics come from
   */
  @Override
  public void register(CollectionRegistration registration) {
    if (registered.getAndSet(true)) {
      LOGGER.log(
          Level.WARNING,
          "A PeriodicMetricReader collects from one meter provider; it stays with the first");
      return;
    }
    source.begin(registration, telemetryVersion);
    if (!executor.repeat(rounds, intervalNanos)) {
      LOGGER.log(Level.WARNING, "A PeriodicMetricReader that is shut down does not collect");
    }
  }

  /**
   * Collects and exports everything that was measured so far, and has the exporter flush, even if
   * exporting took too long. If the exporter works in the calling thread, all that is done when the
   * method returns.
   *
   * @return succeeds only if everything was exported and flushed within the timeout; after a
   *     shutdown, its result
   */
  @Override
  public CompletableResultCode forceFlush() {
    return rounds.flush();
  }

  /**
   * Collects and exports a last time, shuts the exporter down, and then the executor, also one that
   * was given.
   *
   * @return succeeds only if everything was exported and shut down within the timeout; the same
   *     result each time
   */
  @Override
  public CompletableResultCode shutdown() {
    return rounds.shutdown();
  }

  @Override
  public String toString() {
    return "PeriodicMetricReader{exporter="
        + exporter
        + ", intervalNanos="
        + intervalNanos
        + ", maxExportBatchSize="
        + maxExportBatchSize
        + "}";
  }
}
