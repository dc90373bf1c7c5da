/** The trace SDK. */
@org.jspecify.annotations.NullMarked
module io.opentelemetry.sdk.trace {
  requires static org.jspecify;
  requires static io.opentelemetry.api.incubator;
  requires transitive io.opentelemetry.api;
  requires transitive io.opentelemetry.sdk.common;
  requires java.logging;

  exports io.opentelemetry.sdk.trace;
  exports io.opentelemetry.sdk.trace.data;
  exports io.opentelemetry.sdk.trace.export;
  exports io.opentelemetry.sdk.trace.internal;
  exports io.opentelemetry.sdk.trace.samplers;
  exports dev.peregrine.sdk.trace;
  exports dev.peregrine.sdk.trace.samplers;
  exports dev.peregrine.sdk.trace.internal to
      io.opentelemetry.exporter.otlp,
      io.opentelemetry.sdk.testing;
}
