package dev.peregrine.sdk.common.internal;

import static java.util.Objects.requireNonNull;

import io.opentelemetry.api.metrics.MeterProvider;
import io.opentelemetry.sdk.common.InternalTelemetryVersion;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.logging.Level;
import org.jspecify.annotations.Nullable;

/**
 * What the contract's builders of batch processors have in common: the settings, checked as they
 * are made. Not for use by several threads at once.
 */
public final class BatchSettings {

  private static final LazyLogger LOGGER = LazyLogger.of(BatchWorker.class);

  private final String processor;
  private final Signal signal;
  private long scheduleDelayNanos;
  private long exporterTimeoutNanos = TimeUnit.SECONDS.toNanos(30);
  private int maxQueueSize = 2048;
  private int maxExportBatchSize = 512;
  private @Nullable Supplier<MeterProvider> meterProvider;
  private InternalTelemetryVersion telemetryVersion = InternalTelemetryVersion.LEGACY;

  /**
   * Starts with the specified defaults.
   *
   * @param processor what log messages and the thread are called after
   * @param scheduleDelay the one default that depends on the signal
   */
  public BatchSettings(String processor, Signal signal, Duration scheduleDelay) {
    this.processor = processor;
    this.signal = signal;
    this.scheduleDelayNanos = scheduleDelay.toNanos();
  }

  /** How long an item waits at most for its batch to fill; not negative. */
  public void setScheduleDelay(long delay, TimeUnit unit) {
    requireNonNull(unit, "unit");
    scheduleDelayNanos = unit.toNanos(notNegative("delay", delay));
  }

  /** How long an item waits at most for its batch to fill; not negative. */
  public void setScheduleDelay(Duration delay) {
    setScheduleDelay(requireNonNull(delay, "delay").toNanos(), TimeUnit.NANOSECONDS);
  }

  /** How long an export may take; not negative, 0 for no limit. */
  public void setExporterTimeout(long timeout, TimeUnit unit) {
    requireNonNull(unit, "unit");
    long nanos = unit.toNanos(notNegative("timeout", timeout));
    exporterTimeoutNanos = nanos == 0 ? Long.MAX_VALUE : nanos;
  }

  /** How long an export may take; not negative, 0 for no limit. */
  public void setExporterTimeout(Duration timeout) {
    setExporterTimeout(requireNonNull(timeout, "timeout").toNanos(), TimeUnit.NANOSECONDS);
  }

  /** How many items wait at most; positive. */
  public void setMaxQueueSize(int maxQueueSize) {
    this.maxQueueSize = positive("maxQueueSize", maxQueueSize);
  }

  /** How many items go into a batch at most; positive. */
  public void setMaxExportBatchSize(int maxExportBatchSize) {
    this.maxExportBatchSize = positive("maxExportBatchSize", maxExportBatchSize);
  }

  /** Where metrics about the processor itself go. */
  public void setMeterProvider(Supplier<MeterProvider> meterProvider) {
    this.meterProvider = requireNonNull(meterProvider, "meterProvider");
  }

  /** Under which names these metrics go. */
  public void setInternalTelemetryVersion(InternalTelemetryVersion telemetryVersion) {
    this.telemetryVersion = requireNonNull(telemetryVersion, "telemetryVersion");
  }

  /**
   * Starts a worker with these settings.
   *
   * @param <T> what is exported
   */
  public <T> BatchWorker<T> start(BatchExporter<T> exporter) {
    if (maxExportBatchSize > maxQueueSize) {
      LOGGER.log(
          Level.WARNING,
          "maxExportBatchSize {0} is more than maxQueueSize {1}; batches hold {1} items",
          new Object[] {maxExportBatchSize, maxQueueSize});
    }
    SdkTelemetry telemetry =
        meterProvider == null
            ? SdkTelemetry.off()
            : SdkTelemetry.of(meterProvider, telemetryVersion);
    ComponentId id = ComponentId.next("batching_" + signal.lowerName() + "_processor");
    return BatchWorker.builder(exporter)
        .setId(id)
        .setName(processor + "_WorkerThread")
        .setMaxQueueSize(maxQueueSize)
        .setMaxBatchSize(maxBatchSize())
        .setScheduleDelayNanos(scheduleDelayNanos)
        .setExporterTimeoutNanos(exporterTimeoutNanos)
        .setMetrics(ProcessorMetrics.batching(telemetry, signal, id))
        .start();
  }

  private int maxBatchSize() {
    return Math.min(maxExportBatchSize, maxQueueSize);
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

  @Override
  public String toString() {
    return "scheduleDelayNanos="
        + scheduleDelayNanos
        + ", maxQueueSize="
        + maxQueueSize
        + ", maxExportBatchSize="
        + maxBatchSize()
        + ", exporterTimeoutNanos="
        + exporterTimeoutNanos;
  }
}
