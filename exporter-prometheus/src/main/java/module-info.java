/** Metrics for Prometheus to scrape. */
@org.jspecify.annotations.NullMarked
module io.opentelemetry.exporter.prometheus {
  requires static org.jspecify;
  requires transitive io.opentelemetry.sdk.autoconfigure.spi;
  requires transitive io.prometheus.metrics.model;
  requires transitive jdk.httpserver;
  requires io.prometheus.metrics.exporter.httpserver;
  requires java.logging;

  exports io.opentelemetry.exporter.prometheus;

  provides dev.peregrine.sdk.autoconfigure.spi.ComponentFactory with
      dev.peregrine.exporter.prometheus.internal.config.PrometheusComponent;
  provides io.opentelemetry.sdk.autoconfigure.spi.internal.ConfigurableMetricReaderProvider with
      dev.peregrine.exporter.prometheus.internal.config.PrometheusMetricReaderProvider;
}
