package io.opentelemetry.exporter.prometheus;

import dev.peregrine.exporter.prometheus.internal.MetricConverter;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.metrics.InstrumentType;
import io.opentelemetry.sdk.metrics.data.AggregationTemporality;
import io.opentelemetry.sdk.metrics.export.CollectionRegistration;
import io.opentelemetry.sdk.metrics.export.MetricReader;
import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Shows metrics to a Prometheus registry, which collects them when it is scraped. Registered with a
 * meter provider as a reader, and with the registry as a collector. Cumulative. Thread-safe; one
 * collection at a time.
 *
 * @see <a
 *     href="https://opentelemetry.io/docs/specs/otel/metrics/sdk_exporters/prometheus/">Prometheus
 *     exporter</a>
 */
@SuppressWarnings("ClassCanBeFinal") // the contract does not say final
public class PrometheusMetricReader implements MetricReader, MultiCollector {

  private final String description;
  private final MetricConverter converter;
  private final ReentrantLock collecting = new ReentrantLock();
  private volatile CollectionRegistration registration = CollectionRegistration.noop();
  private volatile boolean shutdown;

  PrometheusMetricReader(PrometheusMetricReaderBuilder builder) {
    description = builder.describe();
    converter = builder.converter();
  }

  /**
   * Makes a reader with every default.
   *
   * @return a new reader
   */
  public static PrometheusMetricReader create() {
    return builder().build();
  }

  /**
   * A builder with every default.
   *
   * @return a new builder
   */
  public static PrometheusMetricReaderBuilder builder() {
    return new PrometheusMetricReaderBuilder();
  }

  @Override
  public AggregationTemporality getAggregationTemporality(InstrumentType instrumentType) {
    return AggregationTemporality.CUMULATIVE;
  }

  @Override
  public void register(CollectionRegistration newRegistration) {
    registration = newRegistration;
  }

  /**
   * Does nothing: metrics go when Prometheus asks for them.
   *
   * @return success
   */
  @Override
  public CompletableResultCode forceFlush() {
    return CompletableResultCode.ofSuccess();
  }

  /**
   * Shows no metrics from now on.
   *
   * @return success
   */
  @Override
  public CompletableResultCode shutdown() {
    shutdown = true;
    registration = CollectionRegistration.noop();
    return CompletableResultCode.ofSuccess();
  }

  /**
   * Collects all metrics.
   *
   * @return the metrics in Prometheus' data model
   */
  @Override
  public MetricSnapshots collect() {
    if (shutdown) {
      return new MetricSnapshots();
    }
    // The points may be used again for the next collection.
    collecting.lock();
    try {
      return converter.convert(registration.collectAllMetrics());
    } finally {
      collecting.unlock();
    }
  }

  @Override
  public String toString() {
    return description;
  }
}
