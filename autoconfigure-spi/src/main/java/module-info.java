/** The extension points of autoconfiguration. */
@org.jspecify.annotations.NullMarked
module io.opentelemetry.sdk.autoconfigure.spi {
  requires static org.jspecify;
  requires static io.opentelemetry.api.incubator;
  requires transitive io.opentelemetry.sdk;
  requires java.logging;

  exports dev.peregrine.sdk.autoconfigure.spi;
  exports io.opentelemetry.sdk.autoconfigure.spi;
  exports io.opentelemetry.sdk.autoconfigure.spi.internal;
  exports io.opentelemetry.sdk.autoconfigure.spi.logs;
  exports io.opentelemetry.sdk.autoconfigure.spi.metrics;
  exports io.opentelemetry.sdk.autoconfigure.spi.traces;
  exports dev.peregrine.sdk.autoconfigure.spi.internal to
      dev.peregrine.resources,
      io.opentelemetry.exporter.logging,
      io.opentelemetry.exporter.otlp,
      io.opentelemetry.exporter.prometheus,
      io.opentelemetry.extension.trace.propagation,
      io.opentelemetry.sdk.autoconfigure;
}
