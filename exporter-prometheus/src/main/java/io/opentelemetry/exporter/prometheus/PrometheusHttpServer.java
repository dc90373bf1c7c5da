package io.opentelemetry.exporter.prometheus;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.common.export.MemoryMode;
import io.opentelemetry.sdk.metrics.Aggregation;
import io.opentelemetry.sdk.metrics.InstrumentType;
import io.opentelemetry.sdk.metrics.data.AggregationTemporality;
import io.opentelemetry.sdk.metrics.export.CollectionRegistration;
import io.opentelemetry.sdk.metrics.export.DefaultAggregationSelector;
import io.opentelemetry.sdk.metrics.export.MetricReader;
import io.prometheus.metrics.exporter.httpserver.HTTPServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A metric reader with an HTTP server of its own, which Prometheus scrapes at {@code /metrics}.
 * Thread-safe.
 *
 * @see <a
 *     href="https://opentelemetry.io/docs/specs/otel/metrics/sdk_exporters/prometheus/">Prometheus
 *     exporter</a>
 */
public final class PrometheusHttpServer implements MetricReader {

  private final PrometheusHttpServerBuilder settings;
  private final PrometheusMetricReader reader;
  private final DefaultAggregationSelector aggregation;
  private final ExecutorService executor;
  private final HTTPServer server;
  private final AtomicBoolean shutdown = new AtomicBoolean();

  PrometheusHttpServer(PrometheusHttpServerBuilder settings) {
    this.settings = settings;
    reader = settings.reader.build();
    aggregation = settings.aggregation;
    executor = settings.executor();
    settings.registry.register(reader);
    try {
      server = settings.start(executor);
    } catch (IOException e) {
      release();
      throw new UncheckedIOException(
          "Could not create Prometheus HTTP server on " + settings.address(), e);
    } catch (RuntimeException e) {
      release();
      throw e;
    }
  }

  /**
   * Starts a server with every default.
   *
   * @return a new server, which listens
   * @throws UncheckedIOException if it cannot listen
   */
  public static PrometheusHttpServer create() {
    return builder().build();
  }

  /**
   * A builder with every default.
   *
   * @return a new builder
   */
  public static PrometheusHttpServerBuilder builder() {
    return new PrometheusHttpServerBuilder();
  }

  @Override
  public AggregationTemporality getAggregationTemporality(InstrumentType instrumentType) {
    return reader.getAggregationTemporality(instrumentType);
  }

  @Override
  public Aggregation getDefaultAggregation(InstrumentType instrumentType) {
    return aggregation.getDefaultAggregation(instrumentType);
  }

  @Override
  public MemoryMode getMemoryMode() {
    return settings.memoryMode;
  }

  @Override
  public void register(CollectionRegistration registration) {
    reader.register(registration);
  }

  /**
   * Does nothing: metrics go when Prometheus asks for them.
   *
   * @return success
   */
  @Override
  public CompletableResultCode forceFlush() {
    return reader.forceFlush();
  }

  /**
   * Stops the server.
   *
   * @return success
   */
  @Override
  public CompletableResultCode shutdown() {
    if (!shutdown.getAndSet(true)) {
      server.close();
      release();
    }
    return reader.shutdown();
  }

  private void release() {
    settings.registry.unregister(reader);
    executor.shutdownNow();
  }

  /** Stops the server. */
  @Override
  public void close() {
    shutdown();
  }

  @Override
  public String toString() {
    return settings.describe(reader, server.getPort());
  }

  /**
   * A builder that starts with this server's settings.
   *
   * @return a new builder
   */
  public PrometheusHttpServerBuilder toBuilder() {
    return new PrometheusHttpServerBuilder(settings);
  }
}
