/** The metrics SDK. */
@org.jspecify.annotations.NullMarked
module io.opentelemetry.sdk.metrics {
  requires static org.jspecify;
  requires static io.opentelemetry.api.incubator;
  requires transitive io.opentelemetry.api;
  requires transitive io.opentelemetry.sdk.common;
  requires java.logging;

  exports io.opentelemetry.sdk.metrics;
  exports io.opentelemetry.sdk.metrics.data;
  exports io.opentelemetry.sdk.metrics.export;
  exports io.opentelemetry.sdk.metrics.internal.data;
  exports dev.peregrine.sdk.metrics;
  exports dev.peregrine.sdk.metrics.internal to
      io.opentelemetry.sdk.testing;
  exports dev.peregrine.sdk.metrics.internal.point to
      io.opentelemetry.exporter.otlp,
      io.opentelemetry.sdk.testing;
}
