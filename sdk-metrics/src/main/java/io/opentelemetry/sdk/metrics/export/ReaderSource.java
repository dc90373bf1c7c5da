package io.opentelemetry.sdk.metrics.export;

import dev.peregrine.sdk.common.health.ReaderHealth;
import dev.peregrine.sdk.common.internal.ComponentId;
import dev.peregrine.sdk.common.internal.ReaderMetrics;
import dev.peregrine.sdk.common.internal.SdkTelemetry;
import dev.peregrine.sdk.common.internal.health.HealthSources;
import io.opentelemetry.sdk.common.InternalTelemetryVersion;
import io.opentelemetry.sdk.metrics.data.MetricData;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Where a reader has its metrics from, and how its collections went. One thread at a time collects;
 * any thread asks how that goes.
 */
final class ReaderSource implements Supplier<ReaderHealth> {

  private final ComponentId id = ComponentId.next("periodic_metric_reader");

  /** Null as long as there is nothing to collect from. */
  private volatile @Nullable CollectionRegistration registration;

  /** Null if the reader records none about itself. */
  private volatile @Nullable ReaderMetrics metrics;

  private final ReentrantLock lock = new ReentrantLock();

  // All guarded by the lock.
  private long collections;
  private long failures;
  private long lastEpochMillis;
  private long lastDurationNanos;

  /** Begins to be part of the health reports. Called once, before {@link #collect}. */
  void begin(CollectionRegistration source, InternalTelemetryVersion version) {
    registration = source;
    // Before the semantic conventions there was no such metric.
    if (version == InternalTelemetryVersion.LATEST) {
      metrics = ReaderMetrics.create(SdkTelemetry.of(source::getMeterProvider, version), id);
    }
    HealthSources.add(this);
  }

  void end() {
    HealthSources.remove(this);
  }

  Collection<MetricData> collect() {
    CollectionRegistration source = registration;
    long start = System.nanoTime();
    try {
      Collection<MetricData> collected = source == null ? List.of() : source.collectAllMetrics();
      collected(start, null);
      return collected;
    } catch (Throwable thrown) {
      collected(start, thrown.getClass().getName());
      throw thrown;
    }
  }

  private void collected(long startNanos, @Nullable String error) {
    long nanos = System.nanoTime() - startNanos;
    lock.lock();
    try {
      collections++;
      failures += error == null ? 0 : 1;
      lastEpochMillis = System.currentTimeMillis();
      lastDurationNanos = nanos;
    } finally {
      lock.unlock();
    }
    ReaderMetrics recorded = metrics;
    if (recorded != null) {
      recorded.collected(nanos, error);
    }
  }

  @Override
  public ReaderHealth get() {
    lock.lock();
    try {
      return new ReaderHealth(
          id.name(),
          collections,
          failures,
          collections == 0 ? null : Instant.ofEpochMilli(lastEpochMillis),
          Duration.ofNanos(lastDurationNanos));
    } finally {
      lock.unlock();
    }
  }
}
