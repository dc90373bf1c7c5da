/** Requires the modules by the names that the incumbent's users write. */
module smoke {
  requires io.opentelemetry.common;
  requires io.opentelemetry.context;
  requires io.opentelemetry.api;
  requires io.opentelemetry.sdk.common;
  requires io.opentelemetry.sdk.trace;
  requires io.opentelemetry.sdk;
  requires io.opentelemetry.sdk.autoconfigure;
  requires io.opentelemetry.exporter.otlp;
  requires io.opentelemetry.extension.trace.propagation;
}
