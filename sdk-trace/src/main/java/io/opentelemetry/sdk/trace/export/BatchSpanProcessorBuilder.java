package io.opentelemetry.sdk.trace.export;

import static java.util.Objects.requireNonNull;

import dev.peregrine.sdk.common.internal.BatchWorker;
import dev.peregrine.sdk.common.internal.ProcessorMetrics;
import dev.peregrine.sdk.common.internal.SdkTelemetry;
import dev.peregrine.sdk.common.internal.Signal;
import io.opentelemetry.api.metrics.MeterProvider;
import io.opentelemetry.sdk.common.InternalTelemetryVersion;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Builds a {@link BatchSpanProcessor}. Not for use by several threads at once. */
public final class BatchSpanProcessorBuilder {

  private static final Logger LOGGER = Logger.getLogger(BatchSpanProcessorBuilder.class.getName());

  final SpanExporter exporter;
  boolean exportUnsampledSpans;
  long scheduleDelayNanos = TimeUnit.SECONDS.toNanos(5);
  long exporterTimeoutNanos = TimeUnit.SECONDS.toNanos(30);
  int maxQueueSize = 2048;
  private int maxExportBatchSize = 512;
  private @Nullable Supplier<MeterProvider> meterProvider;
  private InternalTelemetryVersion telemetryVersion = InternalTelemetryVersion.LEGACY;

  BatchSpanProcessorBuilder(SpanExporter spanExporter) {
    exporter = requireNonNull(spanExporter, "spanExporter");
  }

  /**
   * Sets whether spans that are recorded but not sampled are exported as well.
   *
   * @param exportUnsampledSpans true to export them; false by default
   * @return this builder
   */
  public BatchSpanProcessorBuilder setExportUnsampledSpans(boolean exportUnsampledSpans) {
    this.exportUnsampledSpans = exportUnsampledSpans;
    return this;
  }

  /**
   * Sets how long a span waits at most for its batch to fill.
   *
   * @param delay the time, not negative; 5 s by default
   * @param unit its unit
   * @return this builder
   * @throws IllegalArgumentException if the delay is negative
   * @throws NullPointerException if the unit is null
   */
  public BatchSpanProcessorBuilder setScheduleDelay(long delay, TimeUnit unit) {
    requireNonNull(unit, "unit");
    scheduleDelayNanos = unit.toNanos(notNegative("delay", delay));
    return this;
  }

  /**
   * Sets how long a span waits at most for its batch to fill.
   *
   * @param delay the time, not negative; 5 s by default
   * @return this builder
   * @throws IllegalArgumentException if the delay is negative
   * @throws NullPointerException if the delay is null
   */
  public BatchSpanProcessorBuilder setScheduleDelay(Duration delay) {
    return setScheduleDelay(requireNonNull(delay, "delay").toNanos(), TimeUnit.NANOSECONDS);
  }

  /**
   * Sets how long an export may take before it counts as failed.
   *
   * @param timeout the time, not negative; 0 for no limit; 30 s by default
   * @param unit its unit
   * @return this builder
   * @throws IllegalArgumentException if the timeout is negative
   * @throws NullPointerException if the unit is null
   */
  public BatchSpanProcessorBuilder setExporterTimeout(long timeout, TimeUnit unit) {
    requireNonNull(unit, "unit");
    long nanos = unit.toNanos(notNegative("timeout", timeout));
    exporterTimeoutNanos = nanos == 0 ? Long.MAX_VALUE : nanos;
    return this;
  }

  /**
   * Sets how long an export may take before it counts as failed.
   *
   * @param timeout the time, not negative; 0 for no limit; 30 s by default
   * @return this builder
   * @throws IllegalArgumentException if the timeout is negative
   * @throws NullPointerException if the timeout is null
   */
  public BatchSpanProcessorBuilder setExporterTimeout(Duration timeout) {
    return setExporterTimeout(requireNonNull(timeout, "timeout").toNanos(), TimeUnit.NANOSECONDS);
  }

  /**
   * Sets how many spans wait at most; those that end while the queue is full are dropped.
   *
   * @param maxQueueSize the size, positive; 2048 by default
   * @return this builder
   * @throws IllegalArgumentException if the size is not positive
   */
  public BatchSpanProcessorBuilder setMaxQueueSize(int maxQueueSize) {
    this.maxQueueSize = positive("maxQueueSize", maxQueueSize);
    return this;
  }

  /**
   * Sets how many spans go into a batch at most. If that is more than the queue holds, it is what
   * the queue holds.
   *
   * @param maxExportBatchSize the size, positive; 512 by default
   * @return this builder
   * @throws IllegalArgumentException if the size is not positive
   */
  public BatchSpanProcessorBuilder setMaxExportBatchSize(int maxExportBatchSize) {
    this.maxExportBatchSize = positive("maxExportBatchSize", maxExportBatchSize);
    return this;
  }

  /**
   * Sets where metrics about the processor itself go.
   *
   * @param meterProvider the provider; by default there are no such metrics
   * @return this builder
   * @throws NullPointerException if it is null
   */
  public BatchSpanProcessorBuilder setMeterProvider(MeterProvider meterProvider) {
    requireNonNull(meterProvider, "meterProvider");
    return setMeterProvider(() -> meterProvider);
  }

  /**
   * Sets where metrics about the processor itself go.
   *
   * @param meterProvider asked when there is something to count; by default there are no such
   *     metrics
   * @return this builder
   * @throws NullPointerException if it is null
   */
  public BatchSpanProcessorBuilder setMeterProvider(Supplier<MeterProvider> meterProvider) {
    this.meterProvider = requireNonNull(meterProvider, "meterProvider");
    return this;
  }

  /**
   * Sets under which names the metrics about the processor itself go.
   *
   * @param telemetryVersion the version of the names; {@link InternalTelemetryVersion#LEGACY} by
   *     default
   * @return this builder
   * @throws NullPointerException if it is null
   */
  public BatchSpanProcessorBuilder setInternalTelemetryVersion(
      InternalTelemetryVersion telemetryVersion) {
    this.telemetryVersion = requireNonNull(telemetryVersion, "telemetryVersion");
    return this;
  }

  /**
   * Builds the processor and starts its thread.
   *
   * @return a new processor
   */
  public BatchSpanProcessor build() {
    if (maxExportBatchSize > maxQueueSize) {
      LOGGER.log(
          Level.WARNING,
          "maxExportBatchSize {0} is more than maxQueueSize {1}; batches hold {1} spans",
          new Object[] {maxExportBatchSize, maxQueueSize});
    }
    return new BatchSpanProcessor(this);
  }

  int maxExportBatchSize() {
    return Math.min(maxExportBatchSize, maxQueueSize);
  }

  BatchWorker<SpanData> startWorker() {
    SdkTelemetry telemetry =
        meterProvider == null
            ? SdkTelemetry.off()
            : SdkTelemetry.of(meterProvider, telemetryVersion);
    return BatchWorker.builder(new WorkerExporter(exporter))
        .setName("BatchSpanProcessor_WorkerThread")
        .setMaxQueueSize(maxQueueSize)
        .setMaxBatchSize(maxExportBatchSize())
        .setScheduleDelayNanos(scheduleDelayNanos)
        .setExporterTimeoutNanos(exporterTimeoutNanos)
        .setMetrics(ProcessorMetrics.batching(telemetry, Signal.SPAN))
        .start();
  }

  private static long notNegative(String name, long value) {
    if (value < 0) {
      throw new IllegalArgumentException(name + " must be non-negative, but is " + value);
    }
    return value;
  }

  private static int positive(String name, int value) {
    if (value <= 0) {
      throw new IllegalArgumentException(name + " must be positive, but is " + value);
    }
    return value;
  }
}
