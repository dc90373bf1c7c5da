/** What the SDKs of all signals share. */
@org.jspecify.annotations.NullMarked
module io.opentelemetry.sdk.common {
  requires static org.jspecify;
  requires transitive io.opentelemetry.api;
  requires java.logging;

  exports dev.peregrine.sdk.common;
  exports dev.peregrine.sdk.common.health;
  exports io.opentelemetry.sdk.common;
  exports io.opentelemetry.sdk.common.export;
  exports io.opentelemetry.sdk.common.internal;
  exports io.opentelemetry.sdk.resources;
  exports dev.peregrine.sdk.common.internal to
      io.opentelemetry.sdk.trace,
      io.opentelemetry.sdk.metrics,
      io.opentelemetry.sdk.logs,
      io.opentelemetry.sdk,
      io.opentelemetry.exporter.otlp,
      io.opentelemetry.sdk.autoconfigure,
      io.opentelemetry.sdk.autoconfigure.spi,
      io.opentelemetry.sdk.extension.trace.jaeger,
      io.opentelemetry.sdk.testing;
  exports dev.peregrine.sdk.common.internal.budget to
      io.opentelemetry.sdk.trace,
      io.opentelemetry.sdk.logs,
      io.opentelemetry.exporter.otlp,
      io.opentelemetry.sdk.autoconfigure;
  exports dev.peregrine.sdk.common.internal.health to
      io.opentelemetry.sdk.metrics,
      io.opentelemetry.exporter.otlp;
  exports dev.peregrine.sdk.common.internal.annotation to
      io.opentelemetry.sdk.trace,
      io.opentelemetry.sdk.metrics,
      io.opentelemetry.sdk.logs,
      io.opentelemetry.exporter.otlp;
  exports dev.peregrine.sdk.common.internal.thread to
      io.opentelemetry.sdk.metrics,
      io.opentelemetry.exporter.otlp,
      io.opentelemetry.sdk.extension.trace.jaeger;
  exports dev.peregrine.sdk.common.internal.concurrent to
      io.opentelemetry.sdk.trace,
      io.opentelemetry.sdk.metrics,
      io.opentelemetry.sdk.logs,
      io.opentelemetry.exporter.otlp,
      io.opentelemetry.sdk.extension.trace.jaeger;
}
