package io.opentelemetry.sdk.logs.export;

import static java.util.Objects.requireNonNull;

import dev.peregrine.sdk.common.internal.BatchSettings;
import dev.peregrine.sdk.common.internal.FixedSupplier;
import dev.peregrine.sdk.common.internal.Signal;
import io.opentelemetry.api.metrics.MeterProvider;
import io.opentelemetry.sdk.common.InternalTelemetryVersion;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Builds a {@link BatchLogRecordProcessor}. Not for use by several threads at once. */
public final class BatchLogRecordProcessorBuilder {

  final LogRecordExporter exporter;
  final BatchSettings settings =
      new BatchSettings("BatchLogRecordProcessor", Signal.LOG, Duration.ofSeconds(1));

  BatchLogRecordProcessorBuilder(LogRecordExporter logRecordExporter) {
    exporter = requireNonNull(logRecordExporter, "logRecordExporter");
  }

  /**
   * Sets how long a record waits at most for its batch to fill.
   *
   * @param delay the time, not negative; 1 s by default
   * @param unit its unit
   * @return this builder
   * @throws IllegalArgumentException if the delay is negative
   * @throws NullPointerException if the unit is null
   */
  public BatchLogRecordProcessorBuilder setScheduleDelay(long delay, TimeUnit unit) {
    settings.setScheduleDelay(delay, unit);
    return this;
  }

  /**
   * Sets how long a record waits at most for its batch to fill.
   *
   * @param delay the time, not negative; 1 s by default
   * @return this builder
   * @throws IllegalArgumentException if the delay is negative
   * @throws NullPointerException if the delay is null
   */
  public BatchLogRecordProcessorBuilder setScheduleDelay(Duration delay) {
    settings.setScheduleDelay(delay);
    return this;
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
  public BatchLogRecordProcessorBuilder setExporterTimeout(long timeout, TimeUnit unit) {
    settings.setExporterTimeout(timeout, unit);
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
  public BatchLogRecordProcessorBuilder setExporterTimeout(Duration timeout) {
    settings.setExporterTimeout(timeout);
    return this;
  }

  /**
   * Sets how many records wait at most; those that are emitted while the queue is full are dropped.
   *
   * @param maxQueueSize the size, positive; 2048 by default
   * @return this builder
   * @throws IllegalArgumentException if the size is not positive
   */
  public BatchLogRecordProcessorBuilder setMaxQueueSize(int maxQueueSize) {
    settings.setMaxQueueSize(maxQueueSize);
    return this;
  }

  /**
   * Sets how many records go into a batch at most. If that is more than the queue holds, it is what
   * the queue holds.
   *
   * @param maxExportBatchSize the size, positive; 512 by default
   * @return this builder
   * @throws IllegalArgumentException if the size is not positive
   */
  public BatchLogRecordProcessorBuilder setMaxExportBatchSize(int maxExportBatchSize) {
    settings.setMaxExportBatchSize(maxExportBatchSize);
    return this;
  }

  /**
   * Sets where metrics about the processor itself go.
   *
   * @param meterProvider the provider; by default there are no such metrics
   * @return this builder
   * @throws NullPointerException if it is null
   */
  public BatchLogRecordProcessorBuilder setMeterProvider(MeterProvider meterProvider) {
    requireNonNull(meterProvider, "meterProvider");
    return setMeterProvider(new FixedSupplier<>(meterProvider));
  }

  /**
   * Sets where metrics about the processor itself go.
   *
   * @param meterProvider asked when there is something to count; by default there are no such
   *     metrics
   * @return this builder
   * @throws NullPointerException if it is null
   */
  public BatchLogRecordProcessorBuilder setMeterProvider(Supplier<MeterProvider> meterProvider) {
    settings.setMeterProvider(meterProvider);
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
  public BatchLogRecordProcessorBuilder setInternalTelemetryVersion(
      InternalTelemetryVersion telemetryVersion) {
    settings.setInternalTelemetryVersion(telemetryVersion);
    return this;
  }

  /**
   * Builds the processor and starts its thread.
   *
   * @return a new processor
   */
  public BatchLogRecordProcessor build() {
    return new BatchLogRecordProcessor(this);
  }
}
