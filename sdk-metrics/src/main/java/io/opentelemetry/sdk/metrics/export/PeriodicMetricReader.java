package io.opentelemetry.sdk.metrics.export;

import dev.peregrine.sdk.common.internal.ComponentId;
import dev.peregrine.sdk.common.internal.ReaderMetrics;
import dev.peregrine.sdk.common.internal.SdkTelemetry;
import dev.peregrine.sdk.metrics.MetricFilter;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.common.InternalTelemetryVersion;
import io.opentelemetry.sdk.common.export.MemoryMode;
import io.opentelemetry.sdk.metrics.Aggregation;
import io.opentelemetry.sdk.metrics.InstrumentType;
import io.opentelemetry.sdk.metrics.data.AggregationTemporality;
import io.opentelemetry.sdk.metrics.data.MetricData;
import java.util.Collection;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

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

  private static final Logger LOGGER = Logger.getLogger(PeriodicMetricReader.class.getName());

  private final MetricExporter exporter;
  private final long intervalNanos;
  private final int maxExportBatchSize;
  private final MetricFilter filter;
  private final InternalTelemetryVersion telemetryVersion;
  private final ReaderExecutor executor;
  private final ExportRounds rounds;
  private final ComponentId id = ComponentId.next("periodic_metric_reader");
  private final ReaderReport report = new ReaderReport(id.name());
  private final AtomicBoolean registered = new AtomicBoolean();
  private volatile CollectionRegistration registration = CollectionRegistration.noop();
  private volatile ReaderMetrics metrics = ReaderMetrics.off();

  PeriodicMetricReader(PeriodicMetricReaderBuilder builder, Timers timers) {
    exporter = builder.exporter;
    intervalNanos = builder.intervalNanos;
    maxExportBatchSize = builder.maxExportBatchSize;
    filter = builder.filter;
    telemetryVersion = builder.telemetryVersion;
    executor = ReaderExecutor.of(builder.executor);
    rounds = new ExportRounds(builder, this::collect, timers, executor);
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
      LOGGER.warning(
          "A PeriodicMetricReader collects from one meter provider; it stays with the first");
      return;
    }
    this.registration = registration;
    // Before the semantic conventions there was no such metric.
    if (telemetryVersion == InternalTelemetryVersion.LATEST) {
      metrics =
          ReaderMetrics.create(
              SdkTelemetry.of(registration::getMeterProvider, telemetryVersion), id);
    }
    report.begin();
    try {
      executor.repeat(this::tick, intervalNanos);
    } catch (RejectedExecutionException e) {
      LOGGER.warning("A PeriodicMetricReader that is shut down does not collect");
    }
  }

  private void tick() {
    Runnable round = rounds.tick();
    if (round != null) {
      round.run();
    }
  }

  private Collection<MetricData> collect() {
    long start = System.nanoTime();
    try {
      Collection<MetricData> collected = registration.collectAllMetrics();
      collected(start, null);
      return collected;
    } catch (Throwable thrown) {
      collected(start, thrown.getClass().getName());
      throw thrown;
    }
  }

  private void collected(long startNanos, @Nullable String error) {
    long nanos = System.nanoTime() - startNanos;
    report.collected(nanos, error != null);
    metrics.collected(nanos, error);
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
    return begin(rounds.flush());
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
    ExportRounds.Request request = rounds.shutdown();
    if (request.isNew()) {
      request
          .result()
          .whenComplete(
              () -> {
                report.end();
                executor.end(request.result());
              });
    }
    return begin(request);
  }

  private CompletableResultCode begin(ExportRounds.Request request) {
    Runnable firstStep = request.firstStep();
    if (firstStep != null) {
      executor.begin(firstStep);
    }
    return request.result();
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
