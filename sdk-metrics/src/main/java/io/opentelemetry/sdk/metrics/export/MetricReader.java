package io.opentelemetry.sdk.metrics.export;

import dev.peregrine.sdk.metrics.MetricFilter;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.common.export.MemoryMode;
import io.opentelemetry.sdk.metrics.Aggregation;
import io.opentelemetry.sdk.metrics.InstrumentType;
import java.io.Closeable;
import java.io.IOException;
import java.util.concurrent.TimeUnit;

/**
 * Collects metrics, whenever it sees fit, and decides how they are aggregated for it. A reader
 * belongs to one meter provider. Implementations must be safe for use by several threads.
 *
 * @see <a
 *     href="https://opentelemetry.io/docs/specs/otel/metrics/sdk/#metricreader">Specification</a>
 */
public interface MetricReader
    extends AggregationTemporalitySelector, DefaultAggregationSelector, Closeable {

  /**
   * Gives the reader what it collects with. The meter provider calls it once, when it is built.
   *
   * @param registration where the metrics come from
   */
  void register(CollectionRegistration registration);

  /**
   * Decides how instruments of a kind aggregate unless a view says otherwise.
   *
   * @param instrumentType the kind
   * @return the aggregation; {@link Aggregation#defaultAggregation()} unless overridden
   */
  @Override
  default Aggregation getDefaultAggregation(InstrumentType instrumentType) {
    return Aggregation.defaultAggregation();
  }

  /**
   * Tells whether a collection may write over the objects of the one before, which saves
   * allocation.
   *
   * @return {@link MemoryMode#IMMUTABLE_DATA} unless overridden
   */
  default MemoryMode getMemoryMode() {
    return MemoryMode.IMMUTABLE_DATA;
  }

  /**
   * Tells which metrics the reader wants at all. What it does not want costs less. Asked once, when
   * the meter provider is built.
   *
   * @return {@link MetricFilter#acceptAll()} unless overridden
   */
  default MetricFilter getMetricFilter() {
    return MetricFilter.acceptAll();
  }

  /**
   * Collects and exports now, as far as that is what the reader does.
   *
   * @return completes when that is done; succeeds only if all of it did
   */
  CompletableResultCode forceFlush();

  /**
   * Collects and exports one last time and releases everything.
   *
   * @return completes when that is done; succeeds only if all of it did
   */
  CompletableResultCode shutdown();

  /**
   * Shuts down and waits for it, at most ten seconds.
   *
   * @throws IOException never, unless an implementation does
   */
  @Override
  default void close() throws IOException {
    shutdown().join(10, TimeUnit.SECONDS);
  }
}
