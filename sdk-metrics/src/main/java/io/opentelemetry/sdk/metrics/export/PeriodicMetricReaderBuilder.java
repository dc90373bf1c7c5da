package io.opentelemetry.sdk.metrics.export;

import static java.util.Objects.requireNonNull;

import dev.peregrine.sdk.common.internal.thread.DaemonTimer;
import dev.peregrine.sdk.common.internal.thread.Timer;
import dev.peregrine.sdk.metrics.MetricFilter;
import io.opentelemetry.sdk.common.InternalTelemetryVersion;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Builds a {@link PeriodicMetricReader}. Not for use by several threads at once. */
public final class PeriodicMetricReaderBuilder {

  final MetricExporter exporter;
  long intervalNanos = TimeUnit.SECONDS.toNanos(60);
  long timeoutNanos = TimeUnit.SECONDS.toNanos(30);

  /** 0 for no limit. */
  int maxExportBatchSize;

  MetricFilter filter = MetricFilter.acceptAll();
  InternalTelemetryVersion telemetryVersion = InternalTelemetryVersion.LEGACY;
  @Nullable ScheduledExecutorService executor;

  PeriodicMetricReaderBuilder(MetricExporter metricExporter) {
    exporter = requireNonNull(metricExporter, "metricExporter");
  }

  /**
   * Sets how often metrics are collected.
   *
   * @param interval the time between the beginnings of two collections, positive; 60 s by default
   * @param unit its unit
   * @return this builder
   * @throws IllegalArgumentException if the interval is not positive
   * @throws NullPointerException if the unit is null
   */
  public PeriodicMetricReaderBuilder setInterval(long interval, TimeUnit unit) {
    requireNonNull(unit, "unit");
    if (interval <= 0) {
      throw new IllegalArgumentException("interval must be positive, but is " + interval);
    }
    intervalNanos = unit.toNanos(interval);
    return this;
  }

  /**
   * Sets how often metrics are collected.
   *
   * @param interval the time between the beginnings of two collections, positive; 60 s by default
   * @return this builder
   * @throws IllegalArgumentException if the interval is not positive
   * @throws NullPointerException if the interval is null
   */
  public PeriodicMetricReaderBuilder setInterval(Duration interval) {
    return setInterval(requireNonNull(interval, "interval").toNanos(), TimeUnit.NANOSECONDS);
  }

  /**
   * Sets how long an export may take before it counts as failed, and how long a flush or the
   * shutdown may take as a whole.
   *
   * @param timeout the time, not negative; 0 for no limit; 30 s by default
   * @param unit its unit
   * @return this builder
   * @throws IllegalArgumentException if the timeout is negative
   * @throws NullPointerException if the unit is null
   */
  public PeriodicMetricReaderBuilder setTimeout(long timeout, TimeUnit unit) {
    requireNonNull(unit, "unit");
    if (timeout < 0) {
      throw new IllegalArgumentException("timeout must be non-negative, but is " + timeout);
    }
    timeoutNanos = timeout == 0 ? Timer.NEVER : unit.toNanos(timeout);
    return this;
  }

  /**
   * Sets how long an export may take before it counts as failed, and how long a flush or the
   * shutdown may take as a whole.
   *
   * @param timeout the time, not negative; 0 for no limit; 30 s by default
   * @return this builder
   * @throws IllegalArgumentException if the timeout is negative
   * @throws NullPointerException if the timeout is null
   */
  public PeriodicMetricReaderBuilder setTimeout(Duration timeout) {
    return setTimeout(requireNonNull(timeout, "timeout").toNanos(), TimeUnit.NANOSECONDS);
  }

  /**
   * Sets how many points the exporter gets at once. A collection that has more goes to it in
   * several batches, one after the other; a metric may be spread over several of them.
   *
   * @param maxExportBatchSize the number of points, positive; no limit by default
   * @return this builder
   * @throws IllegalArgumentException if the size is not positive
   */
  public PeriodicMetricReaderBuilder setMaxExportBatchSize(int maxExportBatchSize) {
    if (maxExportBatchSize <= 0) {
      throw new IllegalArgumentException(
          "maxExportBatchSize must be positive, but is " + maxExportBatchSize);
    }
    this.maxExportBatchSize = maxExportBatchSize;
    return this;
  }

  /**
   * Sets which metrics the reader gets. The filter is also handed to the metric producers.
   *
   * @param filter the filter; every metric by default
   * @return this builder
   * @throws NullPointerException if it is null
   */
  public PeriodicMetricReaderBuilder setMetricFilter(MetricFilter filter) {
    this.filter = requireNonNull(filter, "filter");
    return this;
  }

  /**
   * Sets where the reader works. It shuts the executor down when it is shut down itself.
   *
   * @param executor the executor; by default the reader has a daemon thread of its own
   * @return this builder
   * @throws NullPointerException if it is null
   */
  public PeriodicMetricReaderBuilder setExecutor(ScheduledExecutorService executor) {
    this.executor = requireNonNull(executor, "executor");
    return this;
  }

  /**
   * Sets which metrics the reader records about itself, with the meter provider that it is
   * registered with: how long collections take, under the names of {@link
   * InternalTelemetryVersion#LATEST}; none under those of {@link InternalTelemetryVersion#LEGACY}.
   *
   * @param version the version of the names; {@link InternalTelemetryVersion#LEGACY} by default
   * @return this builder
   * @throws NullPointerException if it is null
   */
  public PeriodicMetricReaderBuilder setInternalTelemetryVersion(InternalTelemetryVersion version) {
    telemetryVersion = requireNonNull(version, "version");
    return this;
  }

  /**
   * Builds the reader. It starts to work when it is registered with a meter provider.
   *
   * @return a new reader
   */
  public PeriodicMetricReader build() {
    return new PeriodicMetricReader(this, DaemonTimer.shared());
  }
}
