/** The OpenTelemetry API: common types, context, traces, metrics, logs and baggage. */
@org.jspecify.annotations.NullMarked
module io.opentelemetry.api {
  requires static org.jspecify;
  requires java.logging;

  exports io.opentelemetry.common;
  exports io.opentelemetry.common.impl;
  exports io.opentelemetry.context;
  exports io.opentelemetry.context.propagation;
  exports io.opentelemetry.api;
  exports io.opentelemetry.api.baggage;
  exports io.opentelemetry.api.baggage.propagation;
  exports io.opentelemetry.api.common;
  exports io.opentelemetry.api.impl;
  exports io.opentelemetry.api.internal;
  exports io.opentelemetry.api.logs;
  exports io.opentelemetry.api.metrics;
  exports io.opentelemetry.api.trace;
  exports io.opentelemetry.api.trace.propagation;
  exports io.opentelemetry.api.trace.propagation.internal;
  exports dev.peregrine.api.propagation;
  exports dev.peregrine.api.internal to
      io.opentelemetry.sdk.common,
      io.opentelemetry.sdk.trace,
      io.opentelemetry.sdk.metrics,
      io.opentelemetry.sdk.logs,
      io.opentelemetry.exporter.otlp,
      io.opentelemetry.extension.trace.propagation;

  uses io.opentelemetry.context.ContextStorageProvider;
}
