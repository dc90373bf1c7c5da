package io.opentelemetry.sdk.metrics.export;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.common.export.MemoryMode;
import io.opentelemetry.sdk.metrics.Aggregation;
import io.opentelemetry.sdk.metrics.InstrumentType;
import io.opentelemetry.sdk.metrics.data.MetricData;
import java.io.Closeable;
import java.util.Collection;
import java.util.concurrent.TimeUnit;

/**
 * Sends metrics somewhere, and says how it wants them. {@link #export} is called for one batch at a
 * time; {@link #flush} and {@link #shutdown} may be called by any thread at any time.
 *
 * @see <a
 *     href="https://opentelemetry.io/docs/specs/otel/metrics/sdk/#metricexporter">Specification</a>
 */
public interface MetricExporter
    extends AggregationTemporalitySelector, DefaultAggregationSelector, Closeable {

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
   * Tells whether the reader may reuse the metrics as soon as the result of an export is complete,
   * which saves allocation.
   *
   * @return {@link MemoryMode#IMMUTABLE_DATA} unless overridden: the exporter may keep them
   */
  default MemoryMode getMemoryMode() {
    return MemoryMode.IMMUTABLE_DATA;
  }

  /**
   * Exports a batch. Must not block without limit.
   *
   * @param metrics the metrics, never none
   * @return completes, successfully or not, when the outcome is known
   */
  CompletableResultCode export(Collection<MetricData> metrics);

  /**
   * Exports what this exporter itself holds back, if anything.
   *
   * @return completes when that is done
   */
  CompletableResultCode flush();

  /**
   * Exports what is left and releases everything. Called once; later calls to {@link #export} fail.
   *
   * @return completes when that is done
   */
  CompletableResultCode shutdown();

  /** Shuts down and waits for it, at most ten seconds. */
  @Override
  default void close() {
    shutdown().join(10, TimeUnit.SECONDS);
  }
}
